import { cleanCell, nameKey } from '#shared/base/text.ts'

/** What finding a space asks of the registry: nothing that grows with it, so that any index will do. */
export interface SpaceRegister {
  readonly has: (code: string) => boolean
  /** Codes of the spaces that have a name ({@link nameKey}) now, or had it before. */
  readonly owners: (key: string, when: 'present' | 'former') => readonly string[]
}

/** Finds registered spaces by code, and by present or former name (reports: Which space). */
export interface SpaceFinder {
  /** The space's code for a code; null where the registry does not have it. */
  readonly byCode: (code: string) => string | null
  /** The space's code for a name; null where no space, or more than one, has that name. */
  readonly byName: (name: string) => string | null
  /** The innermost folder of a path that is named with a space's code or name. */
  readonly byFolder: (path: string) => string | null
  /** Whether a name is one of the space's, present or former. */
  readonly isNamed: (code: string, name: string) => boolean
}

export function spaceFinder({ has, owners }: SpaceRegister): SpaceFinder {
  const byCode = (code: string): string | null => (has(code) ? code : null)
  const byName = (name: string): string | null => {
    const key = nameKey(name)
    if (key === '') return null
    // A name in use goes before the same name given up by another space.
    const present = owners(key, 'present')
    const found = present.length > 0 ? present : owners(key, 'former')
    return found.length === 1 ? found[0]! : null
  }
  return {
    byCode,
    byName,
    byFolder: (path) => {
      const folders = path.split('/').slice(0, -1).reverse()
      for (const folder of folders) {
        const code = byCode(cleanCell(folder)) ?? byName(folder)
        if (code) return code
      }
      return null
    },
    isNamed: (code, name) => {
      const key = nameKey(name)
      return owners(key, 'present').includes(code) || owners(key, 'former').includes(code)
    },
  }
}
