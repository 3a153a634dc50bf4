import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import { RESULT_STATUS, type ResultStatus } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'

interface BeforeAfter<T> {
  readonly before: T
  readonly after: T
}

/** What an edition changed for a space. */
export interface DifferenceLine {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly status: BeforeAfter<ResultStatus | null>
  readonly total: BeforeAfter<number | null>
  readonly rank: BeforeAfter<number | null>
  readonly grade: BeforeAfter<string | null>
}

const told = <T,>({ before, after }: BeforeAfter<T>, say: (value: T) => string): string =>
  before === after ? say(after) : `${say(before)} → ${say(after)}`

const status = (value: ResultStatus | null) => (value === null ? '不参加' : RESULT_STATUS[value])
const number = (value: number | null) => (value === null ? NO_VALUE : formatNumber(value))
const word = (value: string | null) => value ?? NO_VALUE

const COLUMNS: readonly DataColumn<DifferenceLine>[] = [
  {
    id: 'name',
    title: '空间',
    width: 260,
    narrow: 150,
    heads: true,
    pinned: true,
    value: ({ name }) => name,
  },
  { id: 'district', title: '区县', width: 104, value: ({ district }) => district },
  { id: 'grade', title: '等级', width: 130, value: (row) => told(row.grade, word) },
  {
    id: 'rank',
    title: '全市排名',
    width: 110,
    align: 'end',
    value: ({ rank }) => rank.after,
    text: (row) => told(row.rank, number),
  },
  {
    id: 'total',
    title: '总分',
    width: 140,
    align: 'end',
    value: ({ total }) => total.after,
    text: (row) => told(row.total, number),
  },
  { id: 'status', title: '状态', width: 180, value: (row) => told(row.status, status) },
  { id: 'space', title: '编码', width: 124, value: ({ space }) => space },
]

export interface DifferencesProps {
  readonly name: string
  readonly differences: readonly DifferenceLine[]
}

/** The spaces whose rank, grade or points an edition changed. */
export const Differences = ({ name, differences }: DifferencesProps) => (
  <>
    <Download name={name} columns={COLUMNS} rows={differences} />
    <DataTable
      caption={name}
      columns={COLUMNS}
      rows={differences}
      rowKey={({ space }) => space}
      rowData={({ space }) => ({ 'data-space': space })}
      sort={null}
      testId="differences"
      empty={null}
    />
  </>
)
