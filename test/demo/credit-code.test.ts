import { describe, expect, it } from 'vitest'
import { checkCharacter, inventCreditCode } from '#server/demo/credit-code.ts'
import { random } from '#shared/base/random.ts'

describe('credit codes', () => {
  it('have the check character of GB 32100-2015', () => {
    // The example of the standard itself.
    expect(checkCharacter('91350100M000100Y4')).toBe('3')
  })

  it.each([
    ['企业', /^91999999MA[0-9A-HJ-NP-RTUWXY]{8}$/],
    ['个体工商户', /^92999999MA[0-9A-HJ-NP-RTUWXY]{8}$/],
    ['其他组织', /^52999999MA[0-9A-HJ-NP-RTUWXY]{8}$/],
  ] as const)('are of no real place: %s', (kind, form) => {
    const draw = random('codes')
    for (let i = 0; i < 200; i++) {
      const code = inventCreditCode(draw, kind)
      expect(code).toMatch(form)
      expect(checkCharacter(code.slice(0, 17))).toBe(code[17])
    }
  })
})
