/** The way from a document's root to something in it: keys, and positions from 0. */
export type Path = readonly PropertyKey[]

/** What is wrong at a place, in Chinese. */
export interface PathFault {
  readonly path: Path
  readonly message: string
}

/** Something in a document and where it stands. */
export interface Placed {
  readonly path: Path
  readonly value: unknown
}

/**
 * What stands at a pattern such as `groups.*.indicators.*.id`, where `*` is every item of a list. What is not
 * there, or not of that form, is passed over: other checks say so.
 */
export function placesAt(root: unknown, pattern: string): readonly Placed[] {
  let places: Placed[] = [{ path: [], value: root }]
  for (const key of pattern.split('.')) {
    places = places.flatMap(({ path, value }): Placed[] => {
      if (key === '*')
        return Array.isArray(value) ? value.map((item, i) => ({ path: [...path, i], value: item })) : []
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return []
      return [{ path: [...path, key], value: (value as Readonly<Record<string, unknown>>)[key] }]
    })
  }
  return places
}

/** A path as JSON path: `$.groups[0].indicators[1].rule.points`. */
export const jsonPath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    return /^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`
  }, '$')

/**
 * When the fields of an object are held against each other: always, so that a fault of one of them hides nothing.
 * What holds them must not rely on their being sound.
 */
export const isFields = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'object' && value !== null
