/**
 * A copy of JSON with changes by path (`groups.0.indicators.0.max`); `undefined` takes away what is there.
 * For documents that no type allows.
 */
export function changed(json: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(json)
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.')
    const last = keys.pop()!
    const holder = keys.reduce(
      (node, key) => node[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    )
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return copy
}
