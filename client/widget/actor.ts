import { createContext, useContext } from 'react'
import { type Actor, NOBODY } from '#shared/workflow/actor.ts'

/** Who is looking; the entry of the page asks the server. */
export const ActorContext = createContext<Actor>(NOBODY)

/** Who is looking: `can(actor, action, subject)` says what to show, as it says on the server what is done. */
export const useActor = (): Actor => useContext(ActorContext)
