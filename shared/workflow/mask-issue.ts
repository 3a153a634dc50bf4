import type { Personal } from '#shared/ledger/column.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { maskValue } from './mask-row.ts'
import { personalIn } from './personal-text.ts'

/** The headers of the columns that hold personal data, as issues name them. */
const PERSONAL = new Map<string, Personal>(
  LEDGERS.flatMap(({ columns }) =>
    columns.flatMap(({ header, personal }): [string, Personal][] => (personal ? [[header, personal]] : [])),
  ),
)

/** What is left of a text that may be anything of anybody. */
const NOTHING = '***'

/**
 * An issue as others than the space and its bureaus may read it: the value of a personal column masked, in its
 * sentence too; and whatever stands where it does not belong (a telephone number in another column, cells past the
 * last one) left out.
 */
export function maskIssue<I extends Pick<Issue, 'code' | 'column' | 'value' | 'message'>>(issue: I): I {
  const { code, column, value, message } = issue
  // Cells past the header's last column are quoted in the sentence alone.
  if (code === 'ROW_TOO_LONG') {
    return { ...issue, value: null, message: message.replace(/“.*”/s, `“${NOTHING}”`) }
  }
  if (value === null) return issue
  const personal = PERSONAL.get(column ?? '')
  if (!personal && personalIn(value) === null) return issue
  const masked = personal ? maskValue(value, personal) : NOTHING
  return { ...issue, value: masked, message: withoutQuote(message, value, masked) }
}

/** A sentence with what it quotes of a value, whole or its beginning, put otherwise. */
const withoutQuote = (message: string, value: string, masked: string): string =>
  message
    .replaceAll(`“${value}”`, `“${masked}”`)
    .replaceAll(`“${value.slice(0, 40)}…”`, `“${masked}”`)
    .replaceAll(`（${value}）`, `（${masked}）`)
