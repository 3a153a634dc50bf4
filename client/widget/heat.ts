type Colour = readonly [number, number, number]

/** From nearly white to blue: more of something. */
const PALE: Colour = [246, 249, 253]
const BLUE: Colour = [126, 172, 226]
/** From white to amber: more of it missing. */
const WHITE: Colour = [255, 255, 255]
const AMBER: Colour = [240, 176, 118]

/** A blue tint for 0 to 1; dark text stays readable on all of them. */
export const heatColor = (share: number): string => mixed(PALE, BLUE, share)

/** An amber tint for what is missing, 0 to 1; dark text stays readable on all of them. */
export const lackColor = (share: number): string => mixed(WHITE, AMBER, share)

function mixed(none: Colour, all: Colour, share: number): string {
  const part = Math.min(1, Math.max(0, share))
  const mix = none.map((channel, index) => Math.round(channel + (all[index]! - channel) * part))
  return `rgb(${mix.join(', ')})`
}
