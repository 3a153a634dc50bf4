import type { DistrictResult } from '#shared/appraisal/city.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import type { Stage } from '#shared/workflow/stage.ts'

/**
 * The districts' figures of a year as an actor may see them while it is at a stage: all districts' means where they
 * may be compared, else its own district's; median and best are figures of a group, and left out of small ones.
 */
export const visibleDistricts = (
  districts: readonly DistrictResult[],
  actor: Actor,
  stage: Stage | null,
): readonly DistrictResult[] =>
  districts
    .filter(
      ({ district }) =>
        can(actor, 'district.compare', { stage }) ||
        (actor.role === 'district' && actor.district === district),
    )
    .map((one) =>
      can(actor, 'peer.read', { stage, district: one.district, group: one.scored })
        ? one
        : { ...one, median: null, best: null },
    )
