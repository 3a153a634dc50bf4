import { nameKey } from '#shared/base/text.ts'
import type { Space } from '#shared/registry/space.ts'

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

export function spaceFinder(spaces: readonly Pick<Space, 'code' | 'name' | 'formerNames'>[]): SpaceFinder {
  const codes = new Set(spaces.map((space) => space.code))
  const names = new Map(
    spaces.map((space) => [space.code, new Set([space.name, ...space.formerNames].map(nameKey))]),
  )
  const present = uniqueOwners(spaces.map((space) => [nameKey(space.name), space.code]))
  const former = uniqueOwners(
    spaces.flatMap((space) => space.formerNames.map((name): [string, string] => [nameKey(name), space.code])),
  )

  const byCode = (code: string): string | null => (codes.has(code) ? code : null)
  const byName = (name: string): string | null => {
    const key = nameKey(name)
    // A name in use goes before the same name given up by another space.
    return present.has(key) ? present.get(key)! : (former.get(key) ?? null)
  }
  return {
    byCode,
    byName,
    byFolder: (path) => {
      const folders = path.split('/').slice(0, -1).reverse()
      for (const folder of folders) {
        const code = byCode(folder.trim()) ?? byName(folder)
        if (code) return code
      }
      return null
    },
    isNamed: (code, name) => names.get(code)?.has(nameKey(name)) ?? false,
  }
}

/** Each name with its owner; null where several own it. */
function uniqueOwners(pairs: readonly (readonly [string, string])[]): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const [name, code] of pairs) {
    if (name === '') continue
    owners.set(name, owners.has(name) && owners.get(name) !== code ? null : code)
  }
  return owners
}
