import { Panel } from '#client/widget/panel.tsx'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import styles from './upload.module.css'

const ABSENT = { error: '必报', warning: '应报', nothing: '选报' } as const

/** What can be handed in: each ledger with the columns that it must have, from the ledgers' own declaration. */
export function LedgerGuide() {
  return (
    <Panel title="可以识别的台账" note="按表头识别，不看文件名；列的先后不限，多余的列会略过">
      <ul className={styles.guide}>
        {LEDGERS.map(({ id, title, columns, whenAbsent }) => (
          <li key={id}>
            <b>{title}</b> <small>{ABSENT[whenAbsent]}</small>
            <p>
              必填列：
              {columns
                .filter(({ required }) => required)
                .map(({ header }) => header)
                .join('、')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
