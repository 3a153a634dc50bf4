import { yearOf } from '#shared/base/plain-date.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import type { Claim, Verdict } from './measurement.ts'
import { covers } from './span.ts'
import type { Stay } from './stays.ts'
import { COUNTED, NEW_FIRM, verdictOf } from './verdict.ts'

type ClaimingRow = TenantRow & { readonly kind: Claim['kind']; readonly creditCode: string }

/** The key under which spaces' claims on the same firm, or sole proprietor, meet. */
export const claimKey = ({ kind, creditCode }: Pick<Claim, 'kind' | 'creditCode'>): string =>
  `${kind} ${creditCode}`

/**
 * Whether a stay is of a firm (企业) or sole proprietor (个体工商户) that registered in the year while in the
 * space (metrics: `new_firms`). The reader lets neither in without a credit code and a day of registration.
 */
function registeredHere(stay: Stay, year: number): ClaimingRow | null {
  const { kind, creditCode, registered } = stay.row
  const claims =
    stay.reason === null &&
    (kind === '企业' || kind === '个体工商户') &&
    creditCode !== null &&
    registered !== null &&
    yearOf(registered) === year &&
    covers(stay, registered)
  return claims ? (stay.row as ClaimingRow) : null
}

/** The verdicts on the tenants' rows, and the firms that they claim: each once, however many rows claim it. */
export function judgeNewFirms(
  stays: readonly Stay[],
  year: number,
): { verdicts: Verdict[]; claims: readonly Claim[] } {
  const claims = new Map<string, Claim>()
  const verdicts = stays.map((stay) => {
    const row = registeredHere(stay, year)
    if (row === null) return verdictOf(stay.reason)
    const { kind, creditCode, entered } = row
    const key = claimKey(row)
    const known = claims.get(key)
    claims.set(key, {
      kind,
      creditCode,
      entered: known && known.entered < entered ? known.entered : entered,
      seated: row.seats > 0 || known?.seated === true,
    })
    return kind === '企业' ? NEW_FIRM : COUNTED
  })
  return { verdicts, claims: [...claims.values()] }
}

/** The metrics of the claims that count. */
export function countNewFirms(claims: readonly Claim[]) {
  const firms = claims.filter((claim) => claim.kind === '企业')
  return {
    new_firms: firms.length,
    new_firms_seated: firms.filter((firm) => firm.seated).length,
    new_sole_proprietors: claims.length - firms.length,
  }
}
