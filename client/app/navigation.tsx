import { Link, useRouter, useRouterState } from '@tanstack/react-router'
import { useActor } from '#client/widget/actor.ts'
import styles from './frame.module.css'
import { type NavPage, type Section, sectionsFor } from './sections.ts'

/** The sections that are there for the one who looks, and whether a page is the one that is open. */
export function useSections(): { sections: readonly Section[]; here: (page: NavPage) => boolean } {
  const actor = useActor()
  const { routesByPath } = useRouter()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const known = (to: string) => to in routesByPath || /^\/(reports|scorecard)\//.test(to)
  return { sections: sectionsFor(actor, known), here: ({ under }) => under.test(path) }
}

export interface NavigationProps {
  readonly year: number
}

/** The sections, each leading to the first of its pages. */
export function Navigation({ year }: NavigationProps) {
  const { sections, here } = useSections()
  return (
    <nav aria-label="主导航" className={styles.nav} data-screen-only>
      {sections.map(({ title, pages }) => (
        <Link
          key={title}
          to={pages[0]!.to}
          search={{ year }}
          className={styles.link}
          data-here={pages.some(here)}
          aria-current={pages.some(here) ? 'true' : undefined}
        >
          {pages.length === 1 ? pages[0]!.title : title}
        </Link>
      ))}
    </nav>
  )
}

/** The pages of the section that one is in, where it has several. */
export function SectionPages({ year }: NavigationProps) {
  const { sections, here } = useSections()
  const section = sections.find(({ pages }) => pages.some(here))
  if (!section || section.pages.length < 2) return null
  return (
    <nav aria-label={section.title} className={styles.pages} data-screen-only>
      <div className={styles.pagesInner}>
        {section.pages.map((page) => (
          <Link
            key={page.to}
            to={page.to}
            search={{ year }}
            className={styles.page}
            data-here={here(page)}
            aria-current={here(page) ? 'page' : undefined}
          >
            {page.title}
          </Link>
        ))}
      </div>
    </nav>
  )
}
