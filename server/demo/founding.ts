import districts from '#data/demo/districts.json' with { type: 'json' }
import words from '#data/demo/words.json' with { type: 'json' }
import { dayFromNumber, dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import { int, pick, type Random, random, shuffle } from '#shared/base/random.ts'
import type { Space } from '#shared/registry/space.ts'
import { BEGINNING, workdayFrom } from './calendar.ts'
import { type Part, partOf } from './cast.ts'
import { bell, chance, clamp } from './chance.ts'
import type { Names, Person } from './names.ts'
import { drawPremises, type Premises } from './premises.ts'
import { drawStrength, type Strength } from './strength.ts'

/** A space of the demo city: its registry row, and what makes its figures come out as they do. */
export interface DemoSpace {
  readonly space: Space
  readonly part: Part
  readonly strength: Strength
  readonly premises: (year: number) => Premises
  /** Full-time staff (专职服务人员), more or less. */
  readonly staff: number
  readonly contact: Person
  /** The first day on which a tenant could move in or an event be held. */
  readonly begins: PlainDate
}

const FIRST_FILING = dayNumber('2016-03-01' as PlainDate)
const LAST_FILING = dayNumber('2022-06-30' as PlainDate)

function filingDays(draw: Random, count: number): PlainDate[] {
  const days = Array.from({ length: count }, () => workdayFrom(int(draw, FIRST_FILING, LAST_FILING)))
  return days.sort((a, b) => a - b).map(dayFromNumber)
}

function level(draw: Random, merit: number, filed: PlainDate): Space['level'] {
  if (filed >= '2021-01-01' || merit < 0.5) return '市级'
  if (merit > 0.66 && chance(draw, 0.25)) return '国家级'
  return chance(draw, 0.35) ? '省级' : '市级'
}

/**
 * All spaces that the demo city has ever had, in the order of districts and codes (`WZ-LC-001`). Names carry
 * 示例 before the dot: 示例·星火众创空间.
 */
export function foundSpaces(seed: string, names: Names): DemoSpace[] {
  const nameWords = shuffle(random(`${seed}/space names`), words.spaces)
  const spaces: DemoSpace[] = []
  for (const district of districts) {
    const filings = filingDays(random(`${seed}/${district.letters}`), district.spaces)
    for (const [i, filing] of filings.entries()) {
      const code = `WZ-${district.letters}-${String(i + 1).padStart(3, '0')}`
      const draw = random(`${seed}/${code}`)
      const part = partOf(code)
      const filed = (part.filed ?? filing) as PlainDate
      const merit = part.merit ?? clamp(bell(draw, 0.56, 0.18), 0.15, 0.97)
      const momentum = part.momentum ?? bell(draw, 0.01, 0.06)
      const theme = chance(draw, 0.24) ? pick(draw, district.themes) : null
      const word = nameWords[spaces.length]!
      const operator = chance(draw, 0.05) ? null : names.operator(word)
      const opened = (part.opened ?? null) as PlainDate | null
      spaces.push({
        space: {
          code,
          name: `示例·${word}${theme ? `${theme}众创空间` : pick(draw, words.spaceTypes)}`,
          district: district.name,
          formerNames: part.formerName ? [part.formerName] : [],
          kind: theme ? '专业型' : '综合型',
          level: level(draw, merit, filed),
          operator: operator?.name ?? null,
          creditCode: operator?.creditCode ?? null,
          filed,
          opened,
          status: part.cancelled ? '取消' : '在册',
          statusDate: (part.cancelled ?? null) as PlainDate | null,
        },
        part,
        strength: drawStrength(draw, merit, momentum),
        premises: drawPremises(draw, filed, part),
        staff: clamp(Math.round(bell(draw, 2.6 + 3.4 * merit, 1.2)), 2, 10),
        contact: names.person(),
        begins: opened ?? (filed > BEGINNING ? dayFromNumber(dayNumber(filed) - 200) : BEGINNING),
      })
    }
  }
  return spaces
}
