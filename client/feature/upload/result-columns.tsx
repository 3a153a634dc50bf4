import { Link } from '@tanstack/react-router'
import { formatBytes, NO_VALUE } from '#client/format/number.ts'
import { REPORT_STATUS, ReportStatusTag } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { LEDGERS, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import { delimiterWord, encodingWord, type RecognisedTable } from './recognised.ts'

type Outcome = ImportResult['reports'][number]

const count = <Row,>(id: string, title: string, value: (row: Row) => number | null): DataColumn<Row> => ({
  id,
  title,
  width: Math.max(72, title.length * 14 + 34),
  align: 'end',
  largestFirst: true,
  sum: true,
  value,
})

export const outcomeColumns: readonly DataColumn<Outcome>[] = [
  {
    id: 'space',
    title: '空间编码',
    width: 140,
    narrow: 116,
    pinned: true,
    heads: true,
    value: ({ space }) => space,
    cell: ({ space }) => (
      <Link to="/reports/$space" params={{ space }}>
        {space}
      </Link>
    ),
  },
  {
    id: 'status',
    title: '状态',
    width: 92,
    value: ({ status }) => status,
    text: ({ status }) => REPORT_STATUS[status],
    cell: ({ status }) => <ReportStatusTag status={status} />,
  },
  {
    id: 'revision',
    title: '报送',
    width: 150,
    value: ({ revision }) => revision,
    text: ({ revision, changed }) => `第 ${revision} 次${changed ? '' : '（无变化）'}`,
  },
  count('errors', '错误', ({ errors }) => errors),
  count('warnings', '提醒', ({ warnings }) => warnings),
  ...LEDGERS.map(({ id, title }) => count<Outcome>(id, title, ({ rows }) => rows[id])),
]

export const recognisedColumns: readonly DataColumn<RecognisedTable>[] = [
  {
    id: 'path',
    title: '文件',
    width: 260,
    narrow: 150,
    grows: true,
    pinned: true,
    heads: true,
    value: ({ path }) => path,
  },
  { id: 'sheet', title: '工作表', width: 120, value: ({ sheet }) => sheet },
  {
    id: 'ledger',
    title: '识别为',
    width: 110,
    value: ({ ledger }) => ledger,
    text: ({ ledger }) => (ledger === null ? '没有台账' : ledgerOf(ledger).title),
  },
  {
    id: 'headerRow',
    title: '表头',
    width: 86,
    value: ({ headerRow }) => headerRow,
    text: ({ headerRow }) => (headerRow === null ? NO_VALUE : `第 ${headerRow} 行`),
  },
  count('read', '读到行数', ({ read }) => read),
  count('skipped', '跳过行数', ({ skipped }) => skipped),
  {
    id: 'encoding',
    title: '编码',
    width: 132,
    value: ({ encoding }) => encoding,
    text: ({ encoding }) => (encoding === null ? NO_VALUE : encodingWord(encoding)),
  },
  {
    id: 'delimiter',
    title: '分隔符',
    width: 84,
    value: ({ delimiter }) => delimiter,
    text: ({ delimiter }) => (delimiter === null ? NO_VALUE : delimiterWord(delimiter)),
  },
  {
    id: 'bytes',
    title: '大小',
    width: 96,
    align: 'end',
    value: ({ bytes }) => bytes,
    text: ({ bytes }) => formatBytes(bytes),
  },
]
