/** Something of the language that Chrome 87 does not have and the page may use. */
export interface BuiltIn {
  /** What is asked for in the browser; missing, the entry of core-js is loaded that adds it. */
  readonly there: string
  readonly entry: string
}

/** What older browsers are lent. test/e2e/built.test.ts holds the built page against it. */
export const BUILT_INS: readonly BuiltIn[] = [
  { there: 'Array.prototype.at', entry: 'array/at' },
  { there: 'String.prototype.at', entry: 'string/at' },
  { there: 'Array.prototype.findLast', entry: 'array/find-last' },
  { there: 'Array.prototype.findLastIndex', entry: 'array/find-last-index' },
  { there: 'Array.prototype.toSorted', entry: 'array/to-sorted' },
  { there: 'Array.prototype.toReversed', entry: 'array/to-reversed' },
  { there: 'Array.prototype.with', entry: 'array/with' },
  { there: 'Map.groupBy', entry: 'map/group-by' },
  { there: 'Object.groupBy', entry: 'object/group-by' },
  { there: 'Object.hasOwn', entry: 'object/has-own' },
  { there: 'window.structuredClone', entry: 'structured-clone' },
]
