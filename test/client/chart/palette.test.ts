import { describe, expect, it } from 'vitest'
import { DARK, heatColor, LIGHT, type Palette } from '#client/chart/palette.ts'
import { contrast } from '../contrast.ts'

const PALETTES: readonly (readonly [string, Palette])[] = [
  ['light', LIGHT],
  ['dark', DARK],
]

describe.each(PALETTES)('the colours of drawings in %s', (_, palette) => {
  it('leave the text on every tint readable', () => {
    for (let share = 0; share <= 1; share += 0.1) {
      const tint = heatColor(palette, share)
      expect(contrast(palette.ink, tint), tint).toBeGreaterThan(4.5)
    }
  })

  it('tint within their ends', () => {
    expect(heatColor(palette, -1)).toBe(heatColor(palette, 0))
    expect(heatColor(palette, 2)).toBe(heatColor(palette, 1))
  })

  it('are readable as text, and seen as marks, on the card', () => {
    for (const name of ['ink', 'ink2', 'ink3', 'orange', 'blue'] as const)
      expect(contrast(palette[name], palette.card), name).toBeGreaterThan(4.5)
  })
})
