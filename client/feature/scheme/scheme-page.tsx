import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { NotRun } from '#client/widget/not-run.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { asNextVersion } from './draft-text.ts'
import { RunWith } from './run-with.tsx'
import styles from './scheme.module.css'
import { SchemeFacts } from './scheme-facts.tsx'
import { keyOf, type SchemeItem, versionOf } from './scheme-item.ts'
import { SchemePick } from './scheme-pick.tsx'
import type { Tab } from './search.ts'
import { Structure } from './structure.tsx'

const Weights = lazy(() => import('./weights.tsx').then(({ Weights }) => ({ default: Weights })))
const Draft = lazy(() => import('./draft.tsx').then(({ Draft }) => ({ default: Draft })))
const Compare = lazy(() => import('./compare.tsx').then(({ Compare }) => ({ default: Compare })))

const route = getRouteApi('/scheme')

const TITLES: Readonly<Record<Tab, string>> = {
  structure: '结构',
  weights: '权重试算',
  draft: '编辑草稿',
  compare: '版本比较',
}

/** 方案: what the points are made by, and what other schemes would make of them. */
export function SchemePage() {
  const year = useYear()
  const { tab = 'structure', scheme, before } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(trpc.scheme.list.queryOptions())
  const shown =
    list.data?.find((item) => keyOf(item) === scheme) ??
    list.data?.find(({ currentIn }) => currentIn.includes(year)) ??
    list.data?.find(({ template }) => template)
  return (
    <Page
      title="考核方案"
      note="得分、名次和等级依据的指标、满分和规则；用过的版本不再改动，修改另立新版本"
      actions={shown && <RunWith year={year} scheme={shown} />}
    >
      <Answer query={list}>
        {(items) =>
          shown === undefined ? (
            <Panel title="方案">
              <Notice title="没有方案" testId="no-scheme" />
            </Panel>
          ) : (
            <>
              <Panel title="方案版本" note="现行、草稿和随系统提供的模板（各地公布的办法）">
                <SchemePick
                  label="查看方案"
                  items={items}
                  value={shown}
                  onChange={(key) =>
                    navigate({
                      search: (search) => ({ ...search, scheme: key, before: undefined }),
                      resetScroll: false,
                    })
                  }
                />
                <SchemeFacts scheme={shown} />
              </Panel>
              <nav className={styles.tabs} aria-label="方案的各个方面">
                {Object.entries(TITLES).map(([id, title]) => (
                  <Link
                    key={id}
                    to="."
                    search={(search) => ({ ...search, tab: id === 'structure' ? undefined : (id as Tab) })}
                    resetScroll={false}
                    data-tab={id}
                    data-shown={id === tab}
                    aria-current={id === tab ? 'page' : undefined}
                  >
                    {title}
                  </Link>
                ))}
              </nav>
              <Suspense fallback={null}>
                {tab === 'weights' ? (
                  <WeightsTab year={year} scheme={shown} />
                ) : tab === 'compare' ? (
                  <Compare items={items} shown={shown} before={before} />
                ) : (
                  <SchemeTab year={year} scheme={shown} items={items} draft={tab === 'draft'} />
                )}
              </Suspense>
            </>
          )
        }
      </Answer>
    </Page>
  )
}

interface TabProps {
  readonly year: number
  readonly scheme: SchemeItem
}

/** The scheme itself, to be read or to start a draft from. */
function SchemeTab({
  year,
  scheme,
  items,
  draft,
}: TabProps & { readonly items: readonly SchemeItem[]; readonly draft: boolean }) {
  const shown = useQuery(trpc.scheme.get.queryOptions(versionOf(scheme)))
  // A draft that was saved stays as it is being edited; another version begins anew.
  const session = useRef({ key: keyOf(scheme), saved: '' })
  if (keyOf(scheme) !== session.current.saved) session.current = { key: keyOf(scheme), saved: '' }
  const ranking = useQuery(trpc.ranking.get.queryOptions({ year }))
  const values = useMemo(() => {
    const run = ranking.data
    if (!run || run.run.scheme.sha256 !== scheme.sha256) return new Map<string, number[]>()
    return Map.groupBy(
      run.results.flatMap(({ indicators }) => indicators),
      ({ id }) => id,
    )
  }, [ranking.data, scheme.sha256])
  const numbers = useMemo(
    () =>
      new Map(
        [...values].map(([id, own]) => [
          id,
          own.flatMap((one) => (typeof one === 'number' ? one : (one.value ?? []))),
        ]),
      ),
    [values],
  )
  return (
    <Answer query={shown}>
      {({ trees, document, state }) =>
        draft ? (
          <Draft
            key={session.current.key}
            year={year}
            onSaved={(saved) => {
              session.current.saved = saved
            }}
            start={
              state === 'draft'
                ? document
                : asNextVersion(document, (version) =>
                    items.some((item) => item.id === scheme.id && item.version === version),
                  )
            }
          />
        ) : (
          <Structure trees={trees} year={year} values={numbers} />
        )
      }
    </Answer>
  )
}

/** Weights are tried on a run's points, so on the scheme that it was run by. */
function WeightsTab({ year, scheme }: TabProps) {
  const { maxima } = route.useSearch()
  const ranking = useQuery(trpc.ranking.get.queryOptions({ year }))
  return (
    <Answer query={ranking}>
      {(run) => {
        if (!run)
          return (
            <Panel title="权重试算">
              <NotRun year={year} />
            </Panel>
          )
        const { rules } = run
        if (!rules)
          return (
            <Panel title="权重试算">
              <Notice title="这次计算没有留存试算所需的数据" testId="no-rules">
                <p>请在“排名”页重新计算本年度，再来试算。</p>
              </Notice>
            </Panel>
          )
        return (
          <>
            {run.run.scheme.sha256 !== scheme.sha256 && (
              <p className={styles.remark} data-testid="other-scheme">
                试算以 {year} 年度最近一次计算为准，其方案为{run.run.scheme.title}（第{' '}
                {run.run.scheme.version} 版），与上面选择的不同。
              </p>
            )}
            <Weights key={run.run.id} year={year} asked={maxima} ranking={{ ...run, rules }} />
          </>
        )
      }}
    </Answer>
  )
}
