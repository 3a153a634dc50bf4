/** The colours of drawings, as in the stylesheet, which a canvas or a saved picture cannot read. */
export interface Palette {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly card: string
  readonly line: string
  readonly lineSoft: string
  readonly axis: string
  readonly blue: string
  readonly blueSoft: string
  readonly bluePale: string
  readonly blueQuiet: string
  readonly grey: string
  readonly orange: string
  /** Nothing to say of a tile. */
  readonly none: string
  readonly tileLine: string
  /** The two ends of a tint: little, much. Text in `ink` stays readable on both. */
  readonly heat: readonly [Colour, Colour]
}

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number]

export const LIGHT: Palette = {
  ink: '#1c2733',
  ink2: '#465464',
  ink3: '#5f6e80',
  card: '#ffffff',
  line: '#dde4ec',
  lineSoft: '#e9eef4',
  axis: '#b9c4d0',
  blue: '#1a5aa6',
  blueSoft: '#8db4e2',
  bluePale: '#d6e4f5',
  blueQuiet: '#6f93bd',
  grey: '#aab6c4',
  orange: '#a65300',
  none: '#eef1f4',
  tileLine: '#c4d2e2',
  heat: [
    [246, 249, 253],
    [126, 172, 226],
  ],
}

export const DARK: Palette = {
  ink: '#e4eaf1',
  ink2: '#b6c2cf',
  ink3: '#93a1b1',
  card: '#1a232d',
  line: '#33404f',
  lineSoft: '#2a3542',
  axis: '#56677a',
  blue: '#6a9fdf',
  blueSoft: '#4a7fbd',
  bluePale: '#29476a',
  blueQuiet: '#5f86b3',
  grey: '#5f6f80',
  orange: '#f0a95a',
  none: '#26313d',
  tileLine: '#3b4c5f',
  heat: [
    [32, 44, 57],
    [42, 94, 152],
  ],
}

/** A tint between the two ends, for 0 to 1. */
export function heatColor({ heat: [little, much] }: Palette, share: number): string {
  const part = Math.min(1, Math.max(0, share))
  const mix = little.map((channel, index) => Math.round(channel + (much[index]! - channel) * part))
  return `rgb(${mix.join(', ')})`
}
