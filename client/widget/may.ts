import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { can, type Scope, type Subject, scopeOf } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { useActor } from './actor.ts'
import { useYear } from './year.ts'

/** Where the appraisal of the year that is shown stands; null where none was opened. */
export function useStage(): Stage | null {
  const year = useYear()
  const { data } = useQuery(trpc.city.years.queryOptions())
  return data?.years.find((one) => one.year === year)?.stage ?? null
}

/** Whether the one who looks may do something in the year that is shown: asked as the server asks. */
export function useMay(): (action: Action, subject?: Omit<Subject, 'stage'>) => boolean {
  const actor = useActor()
  const stage = useStage()
  return (action, subject = {}) => can(actor, action, { ...subject, stage })
}

/** The spaces that something goes for, in the year that is shown. */
export function useScope(action: Action): Scope {
  const actor = useActor()
  return scopeOf(actor, action, useStage())
}
