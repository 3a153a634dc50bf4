import type { FastifyInstance, FastifyRequest } from 'fastify'

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** How the server is reached. */
export interface Reach {
  /** Only from this machine, by its own names. */
  readonly loopback: boolean
  /** Only by TLS: the server's own, or that of a proxy before it. */
  readonly secure: boolean
}

/**
 * Other sites' pages must not write through a visitor's browser, nor read by a name that they have pointed at
 * this machine. Links that lead here from elsewhere are followed: they change nothing, and bring no session along.
 */
export function refuseForeignOrigins(app: FastifyInstance, { loopback, secure }: Reach): void {
  app.addHook('onRequest', async (request, reply) => {
    if (loopback && !LOOPBACK_HOST.test(request.host)) {
      return reply.code(403).send({ error: '只能从本机打开的页面访问' })
    }
    if (secure && request.protocol !== 'https' && request.url !== '/healthz') {
      return reply.code(403).send({ error: '请用 https 开头的地址访问' })
    }
    if (!isOwn(request) && !(isLink(request) && !loopback)) {
      return reply.code(403).send({ error: '只能从本系统的页面访问' })
    }
  })
}

/** Comes from a page of this site, or from no page at all: browsers name the origin of every write. */
function isOwn({ headers, protocol, host }: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site = 'none' } = headers
  return (
    (origin === undefined || origin === `${protocol}://${host}`) &&
    (site === 'none' || site === 'same-origin')
  )
}

const isLink = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && headers.origin === undefined && headers['sec-fetch-mode'] === 'navigate'
