import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useSearch } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer, type AnswerProps } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import styles from './public.module.css'
import { PublicFacts } from './public-facts.tsx'
import { PublicTable } from './public-table.tsx'

const route = getRouteApi('/public')

/** 公示名单: names, districts and grades of a year, for everybody. */
export function PublicPage() {
  const years = useQuery(trpc.edition.years.queryOptions())
  const outside = useActor().role === 'nobody'
  const page = (
    <Asked query={years}>
      {(open) =>
        open.length === 0 ? (
          <Page title="考核结果公示">
            <Panel title="公示名单">
              <Notice title="目前没有公示或发布的考核结果" testId="nothing-public">
                <p>年度考核进入公示阶段后，名单和等级在这里公布。</p>
              </Notice>
            </Panel>
          </Page>
        ) : (
          <PublicYear years={open.map(({ year }) => year)} />
        )
      }
    </Asked>
  )
  return outside ? <Outside>{page}</Outside> : page
}

/** What gives the page its title once it is there: until then, and where it fails, the page has one all the same. */
function Asked<T>({ query, children }: AnswerProps<T>) {
  if (query.isSuccess) return children(query.data)
  return (
    <Page title="考核结果公示">
      <Panel title="公示名单">
        <Answer query={query}>{() => null}</Answer>
      </Panel>
    </Page>
  )
}

/** For those without an account: whose page this is, and the way in. */
function Outside({ children }: { readonly children: React.ReactNode }) {
  const me = useQuery(trpc.account.me.queryOptions())
  const isDemo = me.data !== undefined && me.data.demo !== null
  return (
    <div className={styles.outside}>
      <header className={styles.masthead}>
        <p>
          <img src="/emblem.svg" alt="" width="30" height="30" />
          温州市众创空间年度绩效考核
        </p>
        <Link to="/" data-screen-only>
          登录
        </Link>
      </header>
      {isDemo && (
        <p className={styles.demo} data-testid="demo-banner">
          <strong>演示城市</strong>：空间、企业、人名和数字均为虚构
        </p>
      )}
      <main id="main">{children}</main>
    </div>
  )
}

function PublicYear({ years }: { readonly years: readonly number[] }) {
  const asked = useSearch({ from: '__root__' }).year
  const navigate = route.useNavigate()
  const year = asked !== undefined && years.includes(asked) ? asked : years[0]!
  // Who is signed in chooses the year above, as everywhere.
  const outside = useActor().role === 'nobody'
  const chosen = useYear()
  const list = useQuery(trpc.edition.publicList.queryOptions({ year }))
  return (
    <Asked query={list}>
      {(shown) => (
        <Page
          title={`${year} 年度市级众创空间绩效考核结果${shown.stage === 'publicity' ? '公示' : ''}`}
          note={`${
            outside || chosen === year ? '' : `${chosen} 年度尚未公示，这里是最近公布的 ${year} 年度。`
          }按等级排列；同一等级内按区县和名称排列，不分先后`}
          actions={
            outside && (
              <label className={styles.year}>
                年度
                <select
                  value={year}
                  data-testid="public-year"
                  onChange={(event) =>
                    navigate({ search: { year: Number(event.target.value) }, resetScroll: false })
                  }
                >
                  {years.map((choice) => (
                    <option key={choice} value={choice}>
                      {choice} 年度
                    </option>
                  ))}
                </select>
              </label>
            )
          }
        >
          <Panel title={shown.stage === 'publicity' ? '公示' : '发布'}>
            <PublicFacts list={shown} />
          </Panel>
          <Panel title="名单">
            <PublicTable year={year} grades={shown.grades} rows={shown.rows} />
          </Panel>
        </Page>
      )}
    </Asked>
  )
}
