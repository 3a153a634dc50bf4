import { type Subject, type Time, type Who, YEARS } from './city.ts'

// How the literal tables of this folder are written down.

export type Cell = 'yes' | 'no'

/** Who asks, and about which space; null: about none. */
export interface Asking {
  readonly who: Who
  readonly subject: Subject | null
}

/** The columns of what is about one space, in the order in which the tables have them. */
const ABOUT_ONE: readonly Asking[] = [
  { who: 'city', subject: 'own' },
  { who: 'district', subject: 'own' },
  { who: 'district', subject: 'foreign' },
  { who: 'space', subject: 'own' },
  { who: 'space', subject: 'neighbour' },
  { who: 'space', subject: 'foreign' },
  { who: 'auditor', subject: 'own' },
  { who: 'expert', subject: 'own' },
  { who: 'nobody', subject: 'own' },
]

/** The columns of what is about no one space. */
const ABOUT_NONE: readonly Asking[] = (
  ['city', 'district', 'space', 'auditor', 'expert', 'nobody'] as const
).map((who) => ({ who, subject: null }))

/** Nine cells of a question about one space, or six of one about none, with blanks between them. */
export type Cells = string

/** The same at every time, or cells for each; before there is an appraisal is as before the preview. */
export type Answers = Cells | Readonly<Record<Exclude<Time, 'none'>, Cells>>

export interface Question extends Asking {
  readonly time: Time
  readonly answer: Cell
}

/** Every cell of a row as a question. */
export const questions = (answers: Answers): Question[] =>
  (Object.keys(YEARS) as Time[]).flatMap((time) => {
    const cells = (typeof answers === 'string' ? answers : answers[time === 'none' ? 'before' : time])
      .trim()
      .split(/\s+/)
    const columns = cells.length === ABOUT_ONE.length ? ABOUT_ONE : ABOUT_NONE
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells: ${cells.join(' ')}`)
    return columns.map((asking, place) => ({ ...asking, time, answer: cells[place] as Cell }))
  })

/** How a question is called in a list of those that went wrong. */
export const told = ({ who, subject, time }: Omit<Question, 'answer'>): string =>
  [who, subject, time].filter(Boolean).join(' ')
