import words from '#data/demo/words.json' with { type: 'json' }
import { int, pick, random } from '#shared/base/random.ts'
import { chance } from './chance.ts'
import { inventCreditCode } from './credit-code.ts'

/** What a tenant is called: as a team, and as what it registers as. */
export interface TenantName {
  readonly team: string
  readonly kind: '企业' | '个体工商户' | '其他组织'
  readonly registered: string
  readonly creditCode: string
}

export interface Person {
  readonly name: string
  readonly phone: string
}

/** Hands out invented names; none twice. */
export interface Names {
  readonly tenant: () => TenantName
  readonly operator: (word: string) => { readonly name: string; readonly creditCode: string }
  readonly person: () => Person
}

/**
 * Names of firms, teams and people that nobody can take for real ones: organisations carry 示例 in their
 * name, people have 示 as the middle character (陈示远), telephone numbers begin with 142, which no
 * operator has been given.
 */
export function inventNames(seed: string): Names {
  const draw = random(`${seed}/names`)
  const taken = new Set<string>()
  const fresh = (make: () => string): string => {
    for (let tries = 0; tries < 1000; tries++) {
      const name = make()
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
    throw new RangeError('the word lists are too short for so many names')
  }
  const [first, second, given] = [[...words.firmFirst], [...words.firmSecond], [...words.givenNames]]

  const tenant = (): TenantName => {
    const u = draw()
    const kind = u < 0.88 ? '企业' : u < 0.96 ? '个体工商户' : '其他组织'
    let word = ''
    const registered = fresh(() => {
      word = pick(draw, first) + pick(draw, second)
      if (kind === '企业') return `温州示例${word}${pick(draw, words.trades)}有限公司`
      return `温州示例${word}${pick(draw, kind === '个体工商户' ? words.soleTrades : words.bodies)}`
    })
    return {
      team: `示例${word}${pick(draw, words.teams)}`,
      kind,
      registered,
      creditCode: inventCreditCode(draw, kind),
    }
  }
  const person = (): Person => ({
    name: fresh(
      () =>
        `${pick(draw, [...words.surnames])}示${pick(draw, given)}${chance(draw, 0.15) ? pick(draw, given) : ''}`,
    ),
    phone: `142${String(int(draw, 0, 99_999_999)).padStart(8, '0')}`,
  })
  const operator = (word: string) => ({
    name: `温州示例${word}创业服务有限公司`,
    creditCode: inventCreditCode(draw, '企业'),
  })
  return { tenant, person, operator }
}
