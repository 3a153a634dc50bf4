import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Something that a file takes from another file or from a package. */
export interface Import {
  /** A path from the project's root, or a package's name. */
  readonly from: string
  readonly inside: boolean
  readonly typeOnly: boolean
}

/** A TypeScript file of the project. */
export interface SourceFile {
  /** From the project's root: `shared/base/exact.ts`. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
}

/** A statement at a line's start, over as many lines as it has; and what is loaded when it is needed. */
const STATEMENT = /^(?:import|export)(?<type> type)?\s*(?:[\w*{][^'"`=()]*?\bfrom\s*)?'(?<from>[^']+)'/gm
const WHEN_NEEDED = /\bimport\('(?<from>[^']+)'\)/g

/** The TypeScript files under a folder of the project, with what they import. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const path = posix.join(folder, name)
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) }
    })
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT), ...text.matchAll(WHEN_NEEDED)].map(({ groups }) => {
    const { from = '', type } = groups ?? {}
    const typeOnly = type !== undefined
    if (from.startsWith('#')) return { from: from.slice(1), inside: true, typeOnly }
    if (from.startsWith('.')) {
      return { from: posix.join(posix.dirname(path), from), inside: true, typeOnly }
    }
    return { from, inside: false, typeOnly }
  })
}
