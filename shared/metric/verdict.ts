import type { Reason, Verdict } from './measurement.ts'

/** The verdicts that rows can have. Rows share these objects; nobody changes them. */
export const COUNTED: Verdict = { counted: true, reason: null, remark: null }
export const TENANT_UNKNOWN: Verdict = { ...COUNTED, remark: 'TENANT_UNKNOWN' }
export const NEW_FIRM: Verdict = { ...COUNTED, newFirm: true }
export const FIRM_CLAIMED_TWICE: Verdict = {
  ...COUNTED,
  newFirm: false,
  newFirmReason: 'FIRM_CLAIMED_TWICE',
}

/** A row that a bureau excluded. */
export const ROW_EXCLUDED: Verdict = { counted: false, reason: 'ROW_EXCLUDED', remark: null }

export const verdictOf = (reason: Reason | null): Verdict =>
  reason === null ? COUNTED : { counted: false, reason, remark: null }
