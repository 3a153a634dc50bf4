/** The contrast of two opaque colours by WCAG 2.1, from 1 (none) to 21; `#rgb`, `#rrggbb` or `rgb(r, g, b)`. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = channelsOf(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function channelsOf(colour: string): number[] {
  if (!colour.startsWith('#')) return colour.match(/\d+/g)!.map(Number)
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g)!
  return digits.map((pair) => Number.parseInt(pair, 16))
}
