import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { ledgerColumns } from '#client/widget/ledger/ledger-columns.tsx'
import { type JudgedReport, type LedgerLine, linesOf } from '#client/widget/ledger/lines.ts'
import { Notice } from '#client/widget/notice.tsx'
import { useOnRecord } from '#client/widget/on-record.ts'
import { Panel } from '#client/widget/panel.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { filterLines } from './ledger-lines.ts'
import styles from './scorecard.module.css'
import { type RowFilter, SHOWN_LEDGERS } from './search.ts'

const route = getRouteApi('/scorecard/$space')

export interface LedgerRowsProps {
  readonly year: number
  readonly report: JudgedReport & { readonly revision: number }
}

/** 台账明细: the rows as handed in, each counted or not and why. */
export function LedgerRows({ year, report }: LedgerRowsProps) {
  const { ledger = 'events', rows: filter, sort: sorted } = route.useSearch()
  const navigate = route.useNavigate()
  const { space } = route.useParams()
  const lines = useMemo(() => linesOf(report, ledger), [report, ledger])
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  const columns = useMemo(
    () => ledgerColumns(ledger, report.ledgers[ledger].columns, lines),
    [report, ledger, lines],
  )
  const sort = useMemo(() => (sorted === undefined ? null : sortOf(sorted)), [sorted])
  const onRecord = useOnRecord({ year, space, revision: report.revision })
  const judged = report.verdicts[ledger] !== undefined
  const title = ledgerOf(ledger).title
  return (
    <Panel
      id="ledgers"
      title="台账明细"
      note="报送的原始各行，以及每一行是否计入、为何不计入；来源为上传的文件、工作表和行号"
    >
      <nav className={styles.tabs} aria-label="台账">
        {SHOWN_LEDGERS.map((id) => (
          <Link
            key={id}
            to="."
            search={(before) => ({ ...before, ledger: id, rows: undefined, sort: undefined })}
            resetScroll={false}
            replace
            data-ledger={id}
            data-shown={id === ledger}
          >
            {ledgerOf(id).title}
            <small>{report.ledgers[id].rows.length}</small>
          </Link>
        ))}
      </nav>
      <div className={styles.rowsBar}>
        {judged && <Filter filter={filter} lines={lines} tenants={ledger === 'tenants'} />}
        <span className={styles.rowsEnd}>
          <Download
            name={`${year} 年度${title} ${space}`}
            columns={columns}
            rows={shown}
            sort={sort}
            onRecord={onRecord(ledger)}
          />
        </span>
      </div>
      <DataTable
        key={ledger}
        caption={`${title}各行`}
        columns={columns}
        rows={shown}
        rowKey={({ file, sheet, row }) => `${file}|${sheet ?? ''}|${row}`}
        rowData={rowData}
        sort={sort}
        onSort={(next) =>
          navigate({
            search: (before) => ({ ...before, sort: sortParam(next) }),
            replace: true,
            resetScroll: false,
          })
        }
        tall={shown.length > 20}
        testId="ledger-rows"
        empty={
          lines.length === 0 ? (
            <Notice title={`没有${title}`} testId="no-rows">
              <p>这次报送中没有这张台账的数据行。</p>
            </Notice>
          ) : (
            <Notice title="没有这样的行" testId="no-match" />
          )
        }
      />
    </Panel>
  )
}

function rowData({ file, sheet, row, verdict }: LedgerLine): Record<`data-${string}`, string> {
  return {
    'data-row': `${file}|${sheet ?? ''}|${row}`,
    ...(verdict && {
      'data-counted': String(verdict.counted),
      'data-reason': verdict.reason ?? '',
      ...(verdict.newFirm === undefined ? {} : { 'data-new-firm': String(verdict.newFirm) }),
    }),
  }
}

interface FilterProps {
  readonly filter: RowFilter | undefined
  readonly lines: readonly LedgerLine[]
  readonly tenants: boolean
}

function Filter({ filter, lines, tenants }: FilterProps) {
  const navigate = route.useNavigate()
  const count = (of: RowFilter) => filterLines(lines, of).length
  return (
    <Segmented<RowFilter | 'all'>
      aria-label="显示哪些行"
      value={filter ?? 'all'}
      options={[
        { value: 'all', label: `全部 ${lines.length}` },
        { value: 'counted', label: `计入 ${count('counted')}` },
        { value: 'uncounted', label: `未计入 ${count('uncounted')}` },
        ...(tenants ? [{ value: 'newFirm' as const, label: `新注册企业 ${count('newFirm')}` }] : []),
      ]}
      onChange={(next) =>
        navigate({
          search: (before) => ({ ...before, rows: next === 'all' ? undefined : next }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
