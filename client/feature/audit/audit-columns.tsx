import { formatInstant } from '#client/format/date.ts'
import { NO_VALUE } from '#client/format/number.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { AUDIT_ACTIONS } from '#shared/workflow/audit-action.ts'
import { detailWords } from './detail-words.ts'

export interface AuditLine {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly action: string
  readonly year: number | null
  readonly space: string | null
  readonly district: string | null
  readonly detail: string
  readonly hash: string
}

const title = (action: string): string => AUDIT_ACTIONS[action as keyof typeof AUDIT_ACTIONS] ?? action

/** @param nameOf how those who did it are written: the log itself has their logins */
export const auditColumns = (nameOf: (login: string) => string): readonly DataColumn<AuditLine>[] => [
  { id: 'id', title: '序号', width: 76, align: 'end', sortable: false, value: ({ id }) => id },
  {
    ...{ id: 'at', title: '时间', width: 172, sortable: false, heads: true },
    value: ({ at }) => at,
    text: ({ at }) => formatInstant(at),
  },
  { id: 'action', title: '事项', width: 116, sortable: false, value: ({ action }) => title(action) },
  {
    ...{ id: 'by', title: '用户', width: 214, sortable: false },
    value: ({ by }) => by,
    text: ({ by }) => nameOf(by),
  },
  { id: 'year', title: '年度', width: 70, sortable: false, value: ({ year }) => year },
  { id: 'space', title: '空间', width: 104, sortable: false, value: ({ space }) => space },
  { id: 'district', title: '区县', width: 96, sortable: false, value: ({ district }) => district },
  {
    ...{ id: 'detail', title: '内容', width: 320, grows: true, sortable: false },
    value: ({ detail }) => detailWords(detail, nameOf) || null,
    // As it was recorded, and as the hash has it.
    cell: ({ detail }) => <span title={detail}>{detailWords(detail, nameOf) || NO_VALUE}</span>,
  },
  {
    ...{ id: 'hash', title: '校验值', width: 130, sortable: false },
    value: ({ hash }) => hash,
    cell: ({ hash }) => <code title={hash}>{hash.slice(0, 10)}</code>,
  },
]
