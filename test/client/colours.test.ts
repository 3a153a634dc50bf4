import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'

// The colours of the stylesheet: every text on every ground on which it stands, in light and in the dark.

const css = readFileSync('client/app/base.css', 'utf8')
const colours = (from: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...css
        .slice(css.indexOf(from))
        .split('}')[0]!
        .matchAll(/--([\w-]+): (#[0-9a-f]+|[\d, ]+);/g),
    ].map(([, name, value]) => [name, value!.startsWith('#') ? value! : `rgb(${value})`]),
  )
const light = colours(':root')
const dark = { ...light, ...colours('[data-theme="dark"]') }

const ON_GROUNDS = ['ink', 'ink-2', 'ink-3', 'blue', 'blue-deep', 'good', 'warn', 'bad', 'mark']
const GROUNDS = ['card', 'page', 'wash', 'head']
const PAIRS = [
  ...ON_GROUNDS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['ink-2', 'quiet'],
  ['blue', 'blue-wash'],
  ['ink', 'blue-wash'],
  ['ink-2', 'blue-wash'],
  ['blue-deep', 'blue-tag'],
  ['on-fill', 'fill'],
  ...['good', 'warn', 'bad'].flatMap((tone) =>
    [tone, `${tone}-ink`, 'ink', 'ink-2'].map((ink) => [ink, `${tone}-wash`] as const),
  ),
  ['ink', 'lack'],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, theme) => {
  it.each(PAIRS)('%s on %s reads', (ink, ground) => {
    expect(contrast(theme[ink]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['card', 'page'])('the edge of a field is seen on %s', (ground) => {
    expect(contrast(theme.field!, theme[ground]!)).toBeGreaterThanOrEqual(ground === 'card' ? 3 : 2.8)
  })
})
