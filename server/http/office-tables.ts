import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { doing, type Services } from '#server/api/trpc.ts'
import type { Doing } from '#server/db/audit-store.ts'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { type SourceEntry, uploadedSources } from '#server/file/source.ts'
import { importHolidays } from '#server/usecase/import-holidays.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { actorOf } from './actor.ts'
import { withParts } from './spool.ts'
import { turnAway } from './turn-away.ts'

/** A registry of a whole country is a few megabytes. */
const REGISTRY_BYTES = 50 * 1024 * 1024
/** A year's holidays are some thirty lines. */
const HOLIDAY_BYTES = 5 * 1024 * 1024

/**
 * The bureau's own tables, as multipart parts; answered is what was taken over: `POST /registry` (districts and
 * spaces) and `POST /holidays`.
 */
export function officeTables(app: FastifyInstance, services: Services): void {
  const { store } = services
  const taking =
    (action: Action, into: (entries: readonly SourceEntry[], doing: Doing) => Promise<object>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = actorOf(request, services)
      if (!can(actor, action)) return turnAway(reply, actor)
      const by = doing({ ...services, actor })
      try {
        return await withParts(request, reply, async (files) => into(await uploadedSources(files), by))
      } catch (error) {
        if (error instanceof SourceUnreadable) return reply.code(400).send({ error: error.message })
        throw error
      }
    }
  app.post(
    '/registry',
    { bodyLimit: REGISTRY_BYTES },
    taking('registry.write', (entries, { by, at }) => importRegistry(store, entries, at, by)),
  )
  app.post(
    '/holidays',
    { bodyLimit: HOLIDAY_BYTES },
    taking('appraisal.manage', (entries, by) => importHolidays(store, entries, by)),
  )
}
