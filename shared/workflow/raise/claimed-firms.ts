import type { ContestedClaim } from '#shared/metric/claims.ts'
import { claimFactsKey } from '../claim-facts.ts'
import type { RaisedFinding } from '../finding.ts'

/** FIRM_CLAIMED_TWICE: a finding for every firm (or sole proprietor) and space that claims it (metrics: A firm claimed …). */
export const raiseClaimedFirms = (contested: readonly ContestedClaim[]): RaisedFinding[] =>
  contested.flatMap(({ kind, creditCode, contenders }) => {
    const facts = { kind, creditCode, contenders }
    const others = contenders.length === 2 ? '另一家空间' : `另外 ${contenders.length - 1} 家空间`
    return contenders.map(
      ({ space }): RaisedFinding => ({
        ...{ space, code: 'FIRM_CLAIMED_TWICE', row: null, facts },
        key: `FIRM_CLAIMED_TWICE ${claimFactsKey(facts)}`,
        text: `${kind} ${creditCode} 也被${others}填报为当年新注册。暂计入入驻日期最早的一家，并列最早的都不计，由市科技局认定。`,
      }),
    )
  })
