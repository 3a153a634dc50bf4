const LOW = [246, 249, 253] as const
const HIGH = [126, 172, 226] as const

/** A tint for 0 (nearly white) to 1 (blue); dark text stays readable on all of them. */
export function heatColor(share: number): string {
  const part = Math.min(1, Math.max(0, share))
  const mix = LOW.map((low, index) => Math.round(low + (HIGH[index]! - low) * part))
  return `rgb(${mix.join(', ')})`
}
