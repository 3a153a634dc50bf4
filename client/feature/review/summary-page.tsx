import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { formatDay } from '#client/format/date.ts'
import { formatNumber, formatShare, NO_VALUE } from '#client/format/number.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { usePrintedData } from '#client/widget/print-foot.ts'
import { Scroll } from '#client/widget/review/scroll.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { Download } from '#client/widget/table/download.tsx'
import { useYear } from '#client/widget/year.ts'
import styles from './summary.module.css'

const route = getRouteApi('/review/summary')

type Summary = Answers['review']['summary']
type Cell = string | number | null
type Row = readonly Cell[]
type Column = Summary['columns'][number]

/** 汇总表: a district's reports, and those that did not hand in and why, to print, stamp and save. */
export function SummaryPage() {
  const year = useYear()
  const actor = useActor()
  const asked = route.useSearch().district
  const district = actor.role === 'district' ? actor.district : asked
  const summary = useQuery({
    ...trpc.review.summary.queryOptions({ year, district: district ?? '' }),
    enabled: district !== undefined,
  })
  return (
    <Page
      title={`${year} 年度汇总表`}
      note={district}
      trail={<Link to="/review">审核</Link>}
      sideways
      paper
      actions={
        <>
          {actor.role === 'city' && <OneDistrict year={year} />}
          <Button disabled={!summary.data} onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      {district === undefined ? (
        <Notice title="请选择区县" testId="no-district">
          <p>每个区县一张汇总表，在右上方选择。</p>
        </Notice>
      ) : (
        <Answer query={summary}>{(table) => <Sheet table={table} />}</Answer>
      )}
    </Page>
  )
}

/** One of the districts whose reports one reviews. */
function OneDistrict({ year }: { readonly year: number }) {
  const { district } = route.useSearch()
  const navigate = route.useNavigate()
  const { data = [] } = useQuery(trpc.review.queue.queryOptions({ year }))
  return (
    <DistrictChoice
      of={data}
      value={district}
      onChange={(chosen) =>
        navigate({ search: (before) => ({ ...before, district: chosen }), replace: true })
      }
    />
  )
}

function Sheet({ table }: { readonly table: Summary }) {
  const { title, counts, columns, rows, absent, signing } = table
  usePrintedData(title)
  return (
    <article className={styles.sheet} data-testid="summary">
      <header>
        <h2>{title}</h2>
        <p data-testid="counts">{counts}</p>
        <Download name={title} columns={dataColumns(columns)} rows={rows} />
      </header>
      <Table title={title} columns={columns} rows={rows} empty="没有空间报送。" />
      <header>
        <h3>未报送的空间</h3>
        {absent.rows.length > 0 && (
          <Download name={`${title}（未报送）`} columns={dataColumns(absent.columns)} rows={absent.rows} />
        )}
      </header>
      <Table title="未报送的空间" columns={absent.columns} rows={absent.rows} empty="全部空间都已报送。" />
      <footer className={styles.signing}>
        {signing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

interface TableProps {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly empty: string
}

function Table({ title, columns, rows, empty }: TableProps) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <Scroll label={title}>
      <table className={styles.table}>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])} data-space={row[0]}>
              {columns.map((column, at) => (
                <td key={column.header} data-number={typeof row[at] === 'number'} data-type={column.type}>
                  {written(column, row[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function written({ type, decimals = 0 }: Column, value: Cell): string {
  if (value === null || value === '') return NO_VALUE
  if (type === 'date') return formatDay(String(value))
  if (typeof value === 'string') return value
  return type === 'percent' ? formatShare(value, decimals) : formatNumber(value, decimals)
}

const dataColumns = (columns: readonly Column[]): DataColumn<Row>[] =>
  columns.map((column, at) => ({
    ...{ id: String(at), title: column.header, width: 120 },
    value: (row) => row[at] ?? null,
    text: (row) => written(column, row[at] ?? null),
    ...(column.type === 'date' && { time: 'day' as const }),
  }))
