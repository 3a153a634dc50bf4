import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Arrowed } from '#client/widget/arrowed.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel } from '#client/widget/panel.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { Tag, type Tone } from '#client/widget/tag.tsx'
import type { SchemeDifference } from '#shared/scheme/difference.ts'
import styles from './scheme.module.css'
import { keyOf, type SchemeItem, versionOf } from './scheme-item.ts'
import { SchemePick } from './scheme-pick.tsx'

/** A difference in words; what the JSON was stays in the schemes. */
type Difference = Omit<SchemeDifference, 'before' | 'after'>

const KINDS: Readonly<Record<Difference['kind'], readonly [word: string, tone: Tone]>> = {
  added: ['新增', 'good'],
  removed: ['删除', 'bad'],
  changed: ['修改', 'warn'],
}

const columns: readonly DataColumn<Difference>[] = [
  {
    id: 'kind',
    title: '变化',
    width: 72,
    value: ({ kind }) => KINDS[kind][0],
    cell: ({ kind }) => <Tag tone={KINDS[kind][1]}>{KINDS[kind][0]}</Tag>,
  },
  { id: 'subject', title: '所涉事项', width: 180, narrow: 110, heads: true, value: ({ subject }) => subject },
  {
    id: 'sentence',
    title: '内容',
    width: 420,
    narrow: 260,
    grows: true,
    value: ({ sentence }) => sentence,
    cell: ({ sentence }) => <Arrowed text={sentence} />,
  },
  {
    id: 'path',
    title: '位置',
    width: 250,
    value: ({ path }) => path,
    cell: ({ path }) => <code className={styles.path}>{path}</code>,
  },
]

export interface CompareProps {
  readonly items: readonly SchemeItem[]
  /** The one after. */
  readonly shown: SchemeItem
  /** The one before, as the address has it. */
  readonly before: string | undefined
}

/** 版本比较: what one version says otherwise than another. */
export function Compare({ items, shown, before }: CompareProps) {
  const navigate = useNavigate()
  const others = items.filter((item) => item !== shown)
  const old = others.find((item) => keyOf(item) === before) ?? nearest(others, shown)
  const difference = useQuery({
    ...trpc.scheme.difference.queryOptions({ a: versionOf(old ?? shown), b: versionOf(shown) }),
    enabled: old !== undefined,
  })
  return (
    <Panel
      title="版本比较"
      note="指标、规则和等级逐项对照；列出后一版本与前一版本不同的地方"
      actions={
        difference.data && <Download name="方案差异" columns={columns} rows={difference.data.differences} />
      }
    >
      <div className={styles.pair}>
        <SchemePick
          label="前一版本"
          items={others}
          value={old}
          onChange={(key) =>
            navigate({
              to: '/scheme',
              search: (search) => ({ ...search, before: key }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <p>
          <span>后一版本</span>
          <b>
            {shown.title}（第 {shown.version} 版）
          </b>
        </p>
      </div>
      {old === undefined ? (
        <Notice title="没有别的版本可以比较" testId="no-other" />
      ) : (
        <Answer query={difference}>
          {({ differences }) => (
            <DataTable
              caption="方案差异"
              columns={columns}
              rows={differences}
              rowKey={({ kind, path, field }) => `${kind} ${path} ${field}`}
              rowData={({ kind, path }) => ({ 'data-kind': kind, 'data-path': path })}
              sort={null}
              empty={<Notice title="两个版本没有不同" testId="no-difference" />}
              testId="difference"
            />
          )}
        </Answer>
      )}
    </Panel>
  )
}

/** Another version of the same scheme, if there is one. */
const nearest = (others: readonly SchemeItem[], { id }: SchemeItem): SchemeItem | undefined =>
  others.find((other) => other.id === id) ?? others[0]
