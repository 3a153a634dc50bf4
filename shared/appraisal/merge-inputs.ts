import { nameKey } from '#shared/base/text.ts'
import type { Flag, Mark, RunInputs } from './run-inputs.ts'

/** What was given on the page, and for what: also what was taken back since. */
export interface GivenByHand {
  readonly marks: readonly Mark[]
  /** Every space, indicator and expert of which a mark was ever given. */
  readonly touched: readonly Pick<Mark, 'space' | 'indicator' | 'expert'>[]
  readonly flags: readonly Flag[]
  readonly touchedFlags: readonly Pick<Flag, 'space' | 'flag'>[]
}

const markKey = ({ space, indicator, expert }: Pick<Mark, 'space' | 'indicator' | 'expert'>): string =>
  JSON.stringify([space, indicator, nameKey(expert)])
const flagKey = ({ space, flag }: Pick<Flag, 'space' | 'flag'>): string => JSON.stringify([space, flag])

/**
 * Marks and flags as a run takes them: what was given on the page goes before what files said of the same space,
 * indicator and expert (or flag), and what was taken back there is gone.
 */
export function mergeInputs(inputs: RunInputs, given: GivenByHand): RunInputs {
  if (given.touched.length === 0 && given.touchedFlags.length === 0) return inputs
  const touched = new Set(given.touched.map(markKey))
  const touchedFlags = new Set(given.touchedFlags.map(flagKey))
  const marks = given.marks.map(({ space, indicator, expert, points, note }) => ({
    ...{ space, indicator, expert, points, note },
  }))
  const flags = given.flags.map(({ space, flag, note }) => ({ space, flag, note }))
  return {
    files: inputs.files,
    marks: [...inputs.marks.filter((mark) => !touched.has(markKey(mark))), ...marks],
    flags: [...inputs.flags.filter((flag) => !touchedFlags.has(flagKey(flag))), ...flags],
  }
}
