import { z } from 'zod'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { inYear } from './answer.ts'

// What findings and objections are asked with.

/** What people write: a few sentences, not blank. */
export const words = z
  .string()
  .max(2_000)
  .refine((text) => text.trim() !== '')

export const ofSpace = inYear.extend({ space: z.string().min(1).max(32) })

/** One finding or objection: with the space and year by which it is decided who may ask. */
export const matter = ofSpace.extend({ id: z.int().min(1) })

/** A row of a report. */
export const place = z.object({
  ledger: z.enum(LEDGER_IDS),
  file: z.string().min(1).max(1_000),
  sheet: z.string().max(200).nullable(),
  row: z.int().min(1),
})
