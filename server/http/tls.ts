import { readFileSync } from 'node:fs'
import fastify, { type FastifyInstance } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { loggedRequest } from './logged-request.ts'

/** An empty server as the settings want it: with its own certificate, or behind the proxies that they name. */
export function newServer({ logLevel, tls, trustProxy }: Settings): FastifyInstance {
  const options = {
    logger: { level: logLevel, serializers: { req: loggedRequest } },
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 5_000 },
    forceCloseConnections: true,
    ...(trustProxy && { trustProxy: [...trustProxy] }),
  }
  if (!tls) return fastify(options)
  const https = { cert: readFileSync(tls.cert), key: readFileSync(tls.key), minVersion: 'TLSv1.2' as const }
  // What is served does not depend on how: the plain server's type stands for both.
  return fastify({ ...options, https }) as unknown as FastifyInstance
}
