import { Link } from '@tanstack/react-router'
import { formatInstant } from '#client/format/date.ts'
import { ScorecardLink } from '#client/widget/scorecard-link.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { FINDING_STATES, FINDING_TITLE, STATE_TITLE } from '#shared/workflow/finding.ts'
import styles from './finding.module.css'
import type { FindingLine } from './finding-lines.ts'
import { StateTag } from './state-tag.tsx'

const columns: readonly DataColumn<FindingLine>[] = [
  {
    id: 'code',
    title: '疑点',
    width: 168,
    narrow: 130,
    pinned: true,
    heads: true,
    value: ({ code }) => FINDING_TITLE[code],
    cell: ({ id, space, code }) => (
      <Link to="/findings/$space/$id" params={{ space, id: String(id) }}>
        {FINDING_TITLE[code]}
      </Link>
    ),
  },
  {
    id: 'state',
    title: '状态',
    width: 96,
    // What is still to be decided comes first.
    value: ({ state }) => FINDING_STATES.indexOf(state),
    text: ({ state }) => STATE_TITLE[state],
    cell: ({ state }) => <StateTag state={state} />,
  },
  {
    id: 'name',
    title: '空间',
    width: 186,
    value: ({ name }) => name,
    cell: ({ space, name }) => <ScorecardLink space={space} name={name} />,
  },
  { id: 'district', title: '区县', width: 88, value: ({ district }) => district },
  {
    id: 'text',
    title: '内容',
    width: 330,
    grows: true,
    sortable: false,
    value: ({ text }) => text,
    cell: ({ text }) => <span className={styles.text}>{text}</span>,
  },
  {
    id: 'reason',
    title: '处理理由',
    width: 170,
    sortable: false,
    value: ({ decision }) => decision?.reason ?? null,
    cell: ({ decision }) => <span className={styles.text}>{decision?.reason ?? ''}</span>,
  },
  {
    id: 'at',
    title: '提出时间',
    width: 168,
    largestFirst: true,
    value: ({ at }) => at,
    text: ({ at }) => formatInstant(at),
  },
]

/** A space has its own findings alone, and a district bureau those of one district: what is always the same is left out. */
export function findingColumns(role: Actor['role']): readonly DataColumn<FindingLine>[] {
  const same = { space: ['name', 'district'], district: ['district'] }[role as string] ?? []
  return columns.filter(({ id }) => !same.includes(id))
}
