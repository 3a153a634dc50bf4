import { Link } from '@tanstack/react-router'
import { formatPoints } from '#client/format/number.ts'
import { Arrowed } from '#client/widget/arrowed.tsx'
import { type IndicatorLine, ruleText } from './indicator-columns.tsx'
import { rowsBehind } from './rows-behind.ts'
import styles from './scorecard.module.css'

/** What a wide table says of each indicator in columns of sentences, one below the other for a narrow window. */
export const ToldLines = ({ lines }: { readonly lines: readonly IndicatorLine[] }) => (
  <section className={styles.adjustments}>
    <h3>得分说明</h3>
    <ul>
      {lines.map((line) => {
        const behind = rowsBehind(line)
        return (
          <li key={line.id} data-told={line.id}>
            <b>{line.title}</b>
            <span>
              {line.account && <Arrowed text={line.account} />}
              {line.next && (
                <small>
                  下一步：
                  <Arrowed text={line.next} />
                </small>
              )}
              <small>
                满分 {line.max}，区县中位 {formatPoints(line.districtMedian)}，全市中位{' '}
                {formatPoints(line.cityMedian)}
              </small>
              <small>计分规则：{ruleText(line)}</small>
            </span>
            {behind ? (
              <Link to="." search={(before) => ({ ...before, ...behind.search })} hash="ledgers">
                {behind.title}
              </Link>
            ) : (
              <span />
            )}
          </li>
        )
      })}
    </ul>
  </section>
)
