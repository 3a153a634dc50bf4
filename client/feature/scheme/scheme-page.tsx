import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer, Loading } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { RunWith } from './run-with.tsx'
import styles from './scheme.module.css'
import { SchemeFacts } from './scheme-facts.tsx'
import { keyOf } from './scheme-item.ts'
import { SchemePick } from './scheme-pick.tsx'
import { SchemeTab } from './scheme-tab.tsx'
import type { Tab } from './search.ts'

const WeightsTab = lazy(() => import('./weights-tab.tsx').then(({ WeightsTab }) => ({ default: WeightsTab })))
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
  const { tab = 'structure', scheme, before, maxima } = route.useSearch()
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
              <Suspense fallback={<Loading />}>
                {tab === 'weights' ? (
                  <WeightsTab year={year} scheme={shown} maxima={maxima} />
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
