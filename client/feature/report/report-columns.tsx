import { Link } from '@tanstack/react-router'
import { formatInstant } from '#client/format/date.ts'
import { NO_VALUE } from '#client/format/number.ts'
import { ScorecardLink } from '#client/widget/scorecard-link.tsx'
import { REPORT_STATUS, ReportStatusTag } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import styles from './report.module.css'
import type { ReportLine } from './report-lines.ts'

const ordinal = (revision: number | null): string => (revision === null ? NO_VALUE : `第 ${revision} 次`)

const issues = (id: 'errors' | 'warnings', title: string): DataColumn<ReportLine> => ({
  id,
  title,
  width: 78,
  align: 'end',
  largestFirst: true,
  value: (row) => (row.revision === null ? null : row[id]),
  sum: true,
  cell: (row) =>
    row.revision === null ? (
      NO_VALUE
    ) : (
      <span className={row[id] > 0 ? styles[id] : styles.none}>{row[id]}</span>
    ),
})

export const reportColumns: readonly DataColumn<ReportLine>[] = [
  {
    id: 'name',
    title: '空间',
    width: 240,
    narrow: 140,
    pinned: true,
    heads: true,
    value: ({ name }) => name,
    cell: ({ space, name, revision }) =>
      revision === null ? (
        name
      ) : (
        <Link to="/reports/$space" params={{ space }}>
          {name}
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
  issues('errors', '错误'),
  issues('warnings', '提醒'),
  { id: 'district', title: '区县', width: 104, value: ({ district }) => district },
  {
    id: 'revision',
    title: '最近一次',
    width: 96,
    align: 'end',
    largestFirst: true,
    value: ({ revision }) => revision,
    text: ({ revision }) => ordinal(revision),
  },
  {
    id: 'inForce',
    title: '计入排名的',
    width: 110,
    align: 'end',
    value: ({ inForce }) => inForce,
    text: ({ inForce }) => ordinal(inForce),
    cell: ({ space, inForce }) =>
      inForce === null ? NO_VALUE : <ScorecardLink space={space} name={ordinal(inForce)} />,
  },
  {
    id: 'at',
    title: '上传时间',
    width: 168,
    largestFirst: true,
    value: ({ at }) => at,
    text: ({ at }) => formatInstant(at),
    time: 'instant',
  },
  { id: 'space', title: '编码', width: 124, value: ({ space }) => space },
]
