import { Navigate } from '@tanstack/react-router'
import { useActor } from '#client/widget/actor.ts'
import { OverviewPage } from './overview-page.tsx'

/** Where one begins: a space with its own report, everybody else with the overview. */
export function HomePage() {
  const actor = useActor()
  return actor.role === 'space' ? (
    <Navigate to="/reports/$space" params={{ space: actor.space }} replace />
  ) : (
    <OverviewPage />
  )
}
