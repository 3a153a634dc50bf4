import { describe, expect, it } from 'vitest'
import { heatColor, lackColor } from '#client/widget/heat.ts'

const INK = [28, 39, 51]

const luminance = (channels: readonly number[]): number => {
  const [r, g, b] = channels.map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

describe.each([heatColor, lackColor])('a tint', (color) => {
  it('leaves the text on it readable', () => {
    for (let share = 0; share <= 1; share += 0.1) {
      const behind = color(share).match(/\d+/g)!.map(Number)
      const contrast = (luminance(behind) + 0.05) / (luminance(INK) + 0.05)
      expect(contrast, color(share)).toBeGreaterThan(4.5)
    }
  })

  it('stays within its ends', () => {
    expect(color(-1)).toBe(color(0))
    expect(color(2)).toBe(color(1))
  })
})

it('nothing missing is white', () => {
  expect(lackColor(0)).toBe('rgb(255, 255, 255)')
})
