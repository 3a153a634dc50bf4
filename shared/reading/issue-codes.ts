/** Every code of an issue, with how much it weighs (reports: What the answer to a report says). */
export const ISSUE_SEVERITY = {
  // files
  FILE_TYPE: 'error',
  FILE_INVALID: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_SKIPPED: 'note',
  PERSONAL_DATA: 'error',
  ENCODING_UNKNOWN: 'error',
  CSV_MALFORMED: 'error',
  SHEET_SKIPPED: 'note',
  // headers
  HEADER_NOT_FOUND: 'error',
  COLUMN_MISSING: 'error',
  COLUMN_UNKNOWN: 'note',
  UNIT_UNKNOWN: 'error',
  UNIT_CONVERTED: 'note',
  // whose row it is
  SPACE_UNKNOWN: 'error',
  SPACE_NAME_DIFFERS: 'warning',
  // rows and cells
  ROW_TOO_LONG: 'error',
  COLUMN_CONFLICT: 'error',
  CELL_ERROR: 'error',
  FORMULA_NO_VALUE: 'error',
  FIELD_REQUIRED: 'error',
  TEXT_TOO_LONG: 'error',
  TEXT_INVALID: 'error',
  NUMBER_INVALID: 'error',
  NUMBER_OUT_OF_RANGE: 'error',
  DATE_INVALID: 'error',
  DATE_OUT_OF_RANGE: 'error',
  DATE_ORDER: 'error',
  DATE_RANGE: 'note',
  ENUM_UNKNOWN: 'error',
  CREDIT_CODE_INVALID: 'error',
  AREA_EXCEEDED: 'error',
  YEAR_MISMATCH: 'error',
  PROFILE_DUPLICATE: 'error',
  EXTRA_DUPLICATE: 'error',
  EVIDENCE_MISSING: 'warning',
  // whole reports
  PROFILE_MISSING: 'error',
  LEDGER_MISSING: 'warning',
  LEDGER_SHRUNK: 'warning',
  // across rows (metrics: Which rows count)
  OUT_OF_YEAR: 'warning',
  NO_PARTICIPANTS: 'warning',
  EVENT_DUPLICATE: 'warning',
  TENANT_DUPLICATE: 'warning',
  MENTOR_DUPLICATE: 'warning',
  MENTOR_UNKNOWN: 'warning',
  SESSION_DUPLICATE: 'warning',
  TENANT_UNKNOWN: 'warning',
  SEATS_OVERBOOKED: 'warning',
  MENTOR_DAY_LONG: 'warning',
  // decided of a row (workflow: Findings and objections)
  ROW_EXCLUDED: 'note',
  // when it was handed in
  REPORT_CLOSED: 'error',
  // the registry's own files
  DISTRICT_UNKNOWN: 'error',
  CODE_INVALID: 'error',
  CODE_DUPLICATE: 'error',
  // marks and flags
  INDICATOR_UNKNOWN: 'error',
  MARK_DUPLICATE: 'error',
  FLAG_UNKNOWN: 'warning',
  SPACE_NOT_APPRAISED: 'warning',
} as const satisfies Record<string, 'error' | 'warning' | 'note'>

export type IssueCode = keyof typeof ISSUE_SEVERITY
