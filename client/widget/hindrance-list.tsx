import { Link } from '@tanstack/react-router'
import type { Hindrance, HindranceId } from '#shared/workflow/stage-guard.ts'
import styles from './stage-steps.module.css'

/** Where each hindrance is dealt with; left out: on the page of the appraisal itself. */
const AT: Partial<Readonly<Record<HindranceId, '/review' | '/ranking' | '/findings' | '/objections'>>> = {
  undecided: '/review',
  returned: '/review',
  run: '/ranking',
  findings: '/findings',
  objections: '/objections',
}

/** What still stands in the way, each leading to where it can be dealt with. */
export function HindranceList({ hindrances }: { readonly hindrances: readonly Hindrance[] }) {
  return (
    <ul className={styles.hindrances} data-testid="hindrances">
      {hindrances.map(({ id, text }) => {
        const to = AT[id] ?? '/year'
        return (
          <li key={id} data-hindrance={id}>
            <Link to={to} hash={to === '/year' ? id : ''}>
              {text}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
