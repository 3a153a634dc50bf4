import { Link, useRouterState } from '@tanstack/react-router'
import styles from './frame.module.css'
import { YearSelect } from './year-select.tsx'

/** The main pages, each with the beginnings of the addresses that belong to it. */
const PAGES = [
  { to: '/', title: '总览', under: /^\/$/ },
  { to: '/ranking', title: '排名', under: /^\/(ranking|scorecard)\b/ },
  { to: '/districts', title: '区县对比', under: /^\/districts\b/ },
  { to: '/scheme', title: '方案', under: /^\/scheme\b/ },
  { to: '/reports', title: '报送', under: /^\/(reports|upload)\b/ },
] as const

export interface MastheadProps {
  readonly year: number
  readonly years: readonly { readonly year: number }[]
}

export function Masthead({ year, years }: MastheadProps) {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <header className={styles.masthead}>
      <div className={styles.bar}>
        <Link to="/" search={{ year }} className={styles.name}>
          <img src="/emblem.svg" alt="" width="30" height="30" />
          <span>
            温州市众创空间<span className={styles.nameEnd}>年度绩效考核</span>
          </span>
        </Link>
        <nav aria-label="主导航" className={styles.nav} data-screen-only>
          {PAGES.map(({ to, title, under }) => (
            <Link
              key={to}
              to={to}
              search={{ year }}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={styles.link}
              data-here={under.test(path)}
            >
              {title}
            </Link>
          ))}
        </nav>
        <YearSelect year={year} years={years} />
      </div>
    </header>
  )
}
