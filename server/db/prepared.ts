import type { Database, Statement } from 'better-sqlite3'

/**
 * A statement on a connection, prepared when it is first asked for: what is done to every report of an import is
 * prepared once, not ten thousand times. All who ask for the same words share the one statement, so none iterates.
 *
 * In a statement with an order or a `max`, parameters are written `+?`. SQLite looks at the value of a bare `?` when it
 * plans, and so plans anew for each new value, which takes five times as long as the answer.
 */
export function prepared(sqlite: Database, words: string): Statement {
  const known = KNOWN.get(sqlite) ?? new Map<string, Statement>()
  KNOWN.set(sqlite, known)
  const statement = known.get(words) ?? sqlite.prepare(words)
  known.set(words, statement)
  return statement
}

const KNOWN = new WeakMap<Database, Map<string, Statement>>()
