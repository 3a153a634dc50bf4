import { Navigate } from '@tanstack/react-router'
import { useActor } from '#client/widget/actor.ts'
import { OverviewPage } from './overview-page.tsx'

/** Where one begins: a space with its own report, an expert with its marks, everybody else with the overview. */
export function HomePage() {
  const actor = useActor()
  if (actor.role === 'space') return <Navigate to="/reports/$space" params={{ space: actor.space }} replace />
  if (actor.role === 'expert') return <Navigate to="/marks" replace />
  return <OverviewPage />
}
