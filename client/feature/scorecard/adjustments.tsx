import { formatDifference } from '#client/format/number.ts'
import { Arrowed } from '#client/widget/arrowed.tsx'
import type { AdjustmentExplanation } from '#shared/appraisal/explain/explain-item.ts'
import styles from './scorecard.module.css'

/** Each adjustment of the scheme: whether it applies to the space, and why; what would change it. */
export function Adjustments({ adjustments }: { readonly adjustments: readonly AdjustmentExplanation[] }) {
  if (adjustments.length === 0) return null
  return (
    <section className={styles.adjustments}>
      <h3>加减分</h3>
      <ul>
        {adjustments.map(({ id, title, applies, score, account, next, why }) => (
          <li key={id} data-explained={id} data-applies={applies}>
            <b>{title}</b>
            <span>
              <Arrowed text={account} />
              {next ? (
                <small>
                  下一步：
                  <Arrowed text={next.sentence} />
                </small>
              ) : (
                why && <small>{why}</small>
              )}
            </span>
            <b>{applies ? formatDifference(score, 2) : '0'}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
