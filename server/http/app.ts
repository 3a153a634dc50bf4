import { existsSync } from 'node:fs'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import staticFiles from '@fastify/static'
import { type CreateFastifyContextOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { appRouter } from '#server/api/router.ts'
import type { Services } from '#server/api/trpc.ts'
import { storeFailure } from '#server/db/failure.ts'
import { FILE_BYTES } from '#server/file/bounds.ts'
import { ROOT } from '#server/place.ts'
import { reachOf, type Settings } from '#server/settings.ts'
import { actorOf } from './actor.ts'
import { downloads } from './download.ts'
import { evidence } from './evidence.ts'
import { logAuditHead } from './log-audit-head.ts'
import { matterFiles } from './matter-files.ts'
import { officeTables } from './office-tables.ts'
import { refuseForeignOrigins } from './origin.ts'

import { returnedTables } from './returned.ts'
import { keepAnswersPrivate, sessions, visitOf } from './session.ts'
import { templates } from './templates.ts'
import { newServer } from './tls.ts'
import { uploads } from './upload.ts'

/** Most files of one upload over the network. */
const UPLOAD_FILES = 2_000

/** The server's web side: the page, tRPC, uploads and downloads. Serves nothing until `listen` is called. */
export async function buildApp(services: Services, settings: Settings): Promise<FastifyInstance> {
  const { database } = settings
  const { loopback, secure } = reachOf(settings)
  const app = newServer(settings)
  refuseForeignOrigins(app, { loopback, secure })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
  })
  await app.register(multipart, {
    limits: { fileSize: FILE_BYTES, files: UPLOAD_FILES, fields: 10, parts: UPLOAD_FILES + 10 },
    preservePath: true,
  })

  await sessions(app, services, secure)
  keepAnswersPrivate(app)

  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 500) request.log.error(error)
    const sentence =
      storeFailure(error) ??
      (status < 500 ? '请求有误，没有处理。' : '服务器出错，本次操作没有保存。请稍后重试。')
    return reply.code(status).send({ error: sentence })
  })

  app.get('/healthz', async () => ({ status: 'ok' }))
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    // Questions too long for an address are asked as POST.
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }: CreateFastifyContextOptions) => ({
        ...services,
        actor: actorOf(req, services),
        visit: visitOf(req, res, secure),
      }),
      allowMethodOverride: true,
    },
  })
  logAuditHead(app, services.store)
  uploads(app, services, database)
  officeTables(app, services)
  downloads(app, services)
  evidence(app, services)
  returnedTables(app, services)
  templates(app)
  matterFiles(app, services)

  const page = join(ROOT, 'dist')
  if (existsSync(page)) {
    await app.register(staticFiles, {
      root: page,
      maxAge: '1y',
      immutable: true,
      index: false,
      wildcard: true,
    })
    const sendPage = (reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
    // A folder, to the plugin, which does not list it: the first page has to be named.
    app.get('/', (_, reply) => sendPage(reply))
    // Addresses of the page's views are the page's to answer (/upload is both: a page, and where files are put).
    app.setNotFoundHandler((request, reply) => {
      const isView =
        request.method === 'GET' &&
        !/^\/(trpc|files|exports|returned|templates|evidence|attachment|assets)\b/.test(request.url)
      return isView ? sendPage(reply) : reply.code(404).send({ error: '没有找到' })
    })
  }
  return app
}
