import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { addAccountsTo } from '#test/accounts.ts'
import { SERVER } from '#test/start.ts'
import type { Clock } from './clock.ts'
import { forgetCookies } from './signed-in.ts'

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly close: () => Promise<void>
}

/**
 * Starts the real server on a database of its own and a free port; it answers when this returns. `demo` as by
 * `npm run demo`, which has its own accounts; any other database gets those of test/accounts.ts. By a clock of its own,
 * if one is given.
 */
export async function startServer(database: string, demo = false, clock?: Clock): Promise<RunningServer> {
  if (!demo) await addAccountsTo(database)
  const server = spawn(
    process.execPath,
    [...(clock?.preload ?? []), ...SERVER, ...(demo ? ['--demo'] : [])],
    {
      env: { ...process.env, PORT: '0', DATABASE: database, LOG_LEVEL: 'warn', ...clock?.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = once(server, 'exit')
  let said = ''
  server.stderr.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  for await (const line of createInterface(Readable.from(server.stdout))) {
    said += `${line}\n`
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    if (origin === undefined) continue
    const health = await fetch(`${origin}/healthz`)
    if (!health.ok) throw new Error(`/healthz answered ${health.status}`)
    return {
      origin,
      close: async () => {
        server.kill()
        await ended
        forgetCookies(origin)
      },
    }
  }
  throw new Error(`the server did not start:\n${said}`)
}
