import { PERSONS, SPACES, type Subject, type Who } from './city.ts'

/** The spaces that an answer may speak of to the one who asks. */
const REACH: Readonly<Record<Who, readonly Subject[]>> = {
  city: ['own', 'neighbour', 'foreign'],
  auditor: ['own', 'neighbour', 'foreign'],
  district: ['own', 'neighbour'],
  space: ['own'],
  expert: [],
  nobody: [],
}

/** To whom persons are named in full, of the spaces in reach. */
const FULL: ReadonlySet<Who> = new Set(['city', 'district', 'space'])

/**
 * What an answer tells that it must not: codes and names of spaces out of reach, persons of theirs, and persons at
 * all where they are to be masked.
 * @param masked whether it is shown to many: persons are masked in it for everybody
 */
export function leaks(answer: unknown, who: Who, masked = false): string[] {
  const text = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '')
  const hidden = (Object.keys(SPACES) as Subject[]).filter((subject) => !REACH[who].includes(subject))
  const names = hidden.flatMap((subject) => [SPACES[subject].code, SPACES[subject].name])
  const persons = PERSONS.filter(
    ({ subject }) => masked || !FULL.has(who) || !REACH[who].includes(subject),
  ).flatMap(({ contact, mentor, phone }) => [contact, mentor, phone])
  return [...names, ...persons].filter((one) => text.includes(one))
}
