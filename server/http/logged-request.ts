import type { FastifyRequest } from 'fastify'

/**
 * What the server's log says of a request: never what stands behind the `?` of its address, where names of files and
 * words that were looked for may stand (workflow: Personal data).
 */
export const loggedRequest = ({ method, url, ip }: FastifyRequest) => ({
  method,
  url: url.split('?')[0],
  remoteAddress: ip,
})
