import type { FastifyInstance } from 'fastify'

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/**
 * Other sites' pages must not write through a visitor's browser, nor read by a name that they have pointed at
 * this machine: until there are accounts, being on this machine is all that lets anyone in.
 */
export function refuseForeignOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers
    const sameOrigin = origin === undefined || origin === `${request.protocol}://${host}`
    if (!LOOPBACK_HOST.test(host) || !sameOrigin || request.headers['sec-fetch-site'] === 'cross-site') {
      return reply.code(403).send({ error: '只能从本机打开的页面访问' })
    }
  })
}
