import { nameKey } from '#shared/base/text.ts'

/** A number that stands for a name: two names have the same one if they compare equal (metrics: Words). */
export type NameNumber = number

/**
 * Numbers the names of one report. Putting a name into the form in which names are compared is the dearest
 * step of counting, so each distinct spelling goes through it once.
 */
export function numberNames(): (name: string) => NameNumber {
  const bySpelling = new Map<string, NameNumber>()
  const byKey = new Map<string, NameNumber>()
  return (name) => {
    const known = bySpelling.get(name)
    if (known !== undefined) return known
    const key = nameKey(name)
    const number = byKey.get(key) ?? byKey.size
    byKey.set(key, number)
    bySpelling.set(name, number)
    return number
  }
}
