import { useQuery } from '@tanstack/react-query'
import { returnedTables } from '#client/api/address.ts'
import { trpc } from '#client/api/trpc.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { can } from '#shared/workflow/can.ts'
import { useActor } from './actor.ts'
import { FileLink } from './link-button.tsx'
import styles from './returned-tables.module.css'

export interface ReturnedTablesProps {
  readonly year: number
  readonly space: string
  readonly revision: number
}

/** The faulty tables of a report to be taken back with what is wrong in each row (错误信息), mended and handed in again. */
export function ReturnedTables({ year, space, revision }: ReturnedTablesProps) {
  const actor = useActor()
  // Persons stand in them in full.
  const enabled = can(actor, 'personal.read')
  const { data = [] } = useQuery({
    ...trpc.report.returnable.queryOptions({ year, space, revision }),
    enabled,
  })
  if (data.length === 0) return null
  const given = data.filter(({ hindrance }) => hindrance === null)
  return (
    <section className={styles.returned} data-testid="returned" data-screen-only aria-label="下载问题表">
      <h3 className={styles.title}>在表格里改：下载带“错误信息”列的原表</h3>
      <p className={styles.told}>
        内容和行次与上传的一致，有问题的单元格标了颜色，最后一列写明原因和改法。用 WPS 或 Excel
        改好、保存后直接上传即可，“错误信息”列不必删除。
        {actor.role !== 'space' && '表中没有空间编码列的，上传时请选择所属空间。'}
      </p>
      <ul className={styles.tables}>
        {given.length > 1 && (
          <li>
            <FileLink href={returnedTables({ year, space, revision })} title="全部问题表" />
          </li>
        )}
        {data.map(({ ledger, errors, warnings, tables, hindrance }) => (
          <li key={ledger} data-returned={ledger}>
            {hindrance === null ? (
              <FileLink
                href={returnedTables({ year, space, revision, ledger })}
                title={`${ledgerOf(ledger).title}.xlsx`}
              />
            ) : (
              <b>{ledgerOf(ledger).title}</b>
            )}
            <small>
              {[
                errors > 0 && `${errors} 处错误`,
                warnings > 0 && `${warnings} 处提醒`,
                tables > 1 && `含这张台账的全部 ${tables} 个表，改好后请一并上传`,
                hindrance,
              ]
                .filter(Boolean)
                .join('，')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
