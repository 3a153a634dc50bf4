import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { templateFile } from '#client/api/address.ts'
import { useActor } from '#client/widget/actor.ts'
import { FileLink } from '#client/widget/link-button.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import styles from './ledger-guide.module.css'

const ABSENT = { error: '必报', warning: '应报', nothing: '选报' } as const

/**
 * What can be handed in: each ledger with the columns that it must have, and tables to be filled in (模板), from the
 * ledgers' own declaration.
 */
export function LedgerGuide() {
  const actor = useActor()
  const [manySpaces, setManySpaces] = useState(false)
  return (
    <Panel title="台账与模板" note="按表头识别，不看文件名；列的先后不限，多余的列会略过">
      <div className={styles.all}>
        <FileLink href={templateFile('all', 'xlsx', manySpaces)} title="下载全部模板（.xlsx）" />
        <p>一个工作簿，每张台账一个工作表，附填写说明；也可以只下载一张。</p>
        {actor.role !== 'space' && (
          <Segmented
            aria-label="模板给谁用"
            size="small"
            options={[
              { value: false, label: '给一家空间' },
              { value: true, label: '汇总多家（带空间编码）' },
            ]}
            value={manySpaces}
            onChange={setManySpaces}
          />
        )}
      </div>
      <ul className={styles.guide}>
        {LEDGERS.map(({ id, title, columns, whenAbsent }) => (
          <li key={id}>
            <span>
              <b>{title}</b> <small>{ABSENT[whenAbsent]}</small>
            </span>
            <span className={styles.files}>
              {id === 'profile' && actor.role === 'space' && (
                <Link to="/reports/$space/profile" params={{ space: actor.space }}>
                  在线填写
                </Link>
              )}
              {(['xlsx', 'csv'] as const).map((format) => (
                <a
                  key={format}
                  href={templateFile(id, format, manySpaces)}
                  download
                  aria-label={`模板 .${format}：${title}`}
                >
                  模板 .{format}
                </a>
              ))}
            </span>
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
