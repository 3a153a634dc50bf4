import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { YearContext } from '#client/widget/year.ts'
import { AbsentPage } from './fallback.tsx'
import styles from './frame.module.css'
import { Masthead } from './masthead.tsx'
import { Notices } from './notices.tsx'
import { isThere } from './sections.ts'

/** What stands round every page: name, navigation, year, and what must be known about what is shown. */
export function Frame() {
  const actor = useActor()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const years = useQuery(trpc.city.years.queryOptions())
  const { year: asked } = useSearch({ from: '__root__' })
  const newest = years.data?.years.find(
    ({ run, reports, stage }) => run !== null || reports > 0 || stage !== null,
  )?.year
  const year = asked ?? newest ?? new Date().getFullYear()
  useYearInAddress(asked, years.isSuccess ? year : undefined)
  const main = useFocusOnNewPage()
  // The wall board has the screen to itself.
  const there = isThere(actor, path)
  const bare = there && path === '/board'

  const page = (
    <Answer query={years}>
      {() => <YearContext value={year}>{there ? <Outlet /> : <AbsentPage />}</YearContext>}
    </Answer>
  )
  if (bare) return <main ref={main}>{page}</main>
  return (
    <>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <Masthead year={year} years={years.data?.years ?? []} />
      <Notices demo={years.data?.demo ?? false} />
      <main id="main" className={styles.main} ref={main} tabIndex={-1}>
        {page}
      </main>
      <footer className={styles.foot}>
        <p>温州市众创空间年度绩效考核 · 考核内容依据管理办法第十二条，备案条件依据第八条</p>
      </footer>
    </>
  )
}

/** An address without a year gets the year that is shown, so that it can be handed on. */
function useYearInAddress(asked: number | undefined, year: number | undefined) {
  const navigate = useNavigate()
  // An address that leads nowhere stays as it is.
  const found = useRouterState({ select: ({ matches }) => matches.length > 1 })
  useEffect(() => {
    if (asked === undefined && year !== undefined && found)
      navigate({ to: '.', search: (before) => ({ ...before, year }), replace: true, resetScroll: false })
  }, [asked, year, found, navigate])
}

/** Whoever comes by keyboard or screen reader begins a new page at its beginning. */
function useFocusOnNewPage() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
