import type { FastifyInstance } from 'fastify'
import { doing, type Services } from '#server/api/trpc.ts'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { can } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { withParts } from './spool.ts'
import { turnAway } from './turn-away.ts'

/** A registry of a whole country is a few megabytes. */
const REGISTRY_BYTES = 50 * 1024 * 1024

/** `POST /registry`: tables of districts and spaces as multipart parts; answers what was taken over. */
export function registryUploads(app: FastifyInstance, services: Services): void {
  app.post('/registry', { bodyLimit: REGISTRY_BYTES }, async (request, reply) => {
    const actor = actorOf(request, services)
    if (!can(actor, 'registry.write')) return turnAway(reply, actor)
    const { by, at } = doing({ ...services, actor })
    try {
      return await withParts(request, reply, async (files) =>
        importRegistry(services.store, await uploadedSources(files), at, by),
      )
    } catch (error) {
      if (error instanceof SourceUnreadable) return reply.code(400).send({ error: error.message })
      throw error
    }
  })
}
