import { userInfo } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import type { Store } from '#server/db/store.ts'
import { DATABASE } from '#server/place.ts'
import type { Actor } from '#shared/workflow/actor.ts'

/** Done; done, but the input has errors; the call is wrong or could not be carried out. */
export const EXIT = { done: 0, inputErrors: 1, failed: 2 } as const

/** A call that can't be carried out, with the one line that says why. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

/** What every command is given. */
export interface Call {
  readonly store: Store
  readonly json: boolean
  /** The system user's name: it stands in the records. */
  readonly by: string
  /** Who runs commands on the server's machine acts for the city bureau. */
  readonly actor: Actor
  readonly at: string
}

interface CommonOptions {
  /** The server's own database where left out. */
  readonly db?: string
  readonly json?: boolean
}

/** Adds the options that every command takes. */
export const withCommonOptions = (command: Command): Command =>
  command
    .option('--db <file>', '数据库文件，默认 data/local/appraisal.db')
    .option('--json', '在标准输出给出一份 JSON')

/** Runs a command on its database: opened before, closed after, whatever happens. */
export async function onStore(
  options: CommonOptions,
  act: (call: Call) => Promise<number>,
  usual = DATABASE,
): Promise<void> {
  // What a command needs is loaded when it runs, so that none waits for what another one needs.
  const { openStore } = await import('#server/db/store.ts')
  const store = openStore(options.db ?? usual)
  try {
    const by = userInfo().username
    process.exitCode = await act({
      ...{ store, json: options.json ?? false, by },
      actor: { role: 'city', login: by },
      at: new Date().toISOString(),
    })
  } finally {
    store.close()
  }
}

/** The one JSON document of a call, on standard output. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A line for people, on standard error: standard output holds the JSON alone. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export function yearArgument(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 1990 || year > 2099) {
    throw new InvalidArgumentError('年度应为 1990 至 2099 的四位数')
  }
  return year
}
