import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BUILT_INS } from '#build/built-ins.ts'

// What the build made, as it lies in dist/: nothing in it needs more than Chrome 87, and the first page is light.

const DIST = join(import.meta.dirname, '../../dist')
const assets = readdirSync(join(DIST, 'assets'))
const textOf = (name: string): string => readFileSync(join(DIST, 'assets', name), 'utf8')
const scripts = assets.filter((name) => name.endsWith('.js') && !/^(lent|early)-/.test(name))
const styles = assets.filter((name) => name.endsWith('.css'))

/** Built-ins newer than Chrome 87 as they are written where they are used. */
const NEWER: Readonly<Record<string, RegExp>> = {
  'Array.prototype.at': /[\w\])]\.at\(/,
  'Array.prototype.findLast': /\.findLast\(/,
  'Array.prototype.findLastIndex': /\.findLastIndex\(/,
  'Array.prototype.toSorted': /\.toSorted\(/,
  'Array.prototype.toReversed': /\.toReversed\(/,
  'Array.prototype.toSpliced': /\.toSpliced\(/,
  'Array.fromAsync': /Array\.fromAsync\(/,
  'Map.groupBy': /Map\.groupBy\(/,
  'Object.groupBy': /Object\.groupBy\(/,
  'Object.hasOwn': /Object\.hasOwn\(/,
  'window.structuredClone': /(?<![\w.])structuredClone\(/,
  'Promise.withResolvers': /Promise\.withResolvers\(/,
  'Promise.try': /Promise\.try\(/,
  'RegExp.escape': /RegExp\.escape\(/,
  'Error.isError': /Error\.isError\(/,
  'Set methods':
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|new Set\([^()]*\)\.(?:union|difference|intersection)\(/,
  'iterator helpers':
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|take|drop|some|every|find|reduce|forEach|toArray)\(/,
  'String.prototype.isWellFormed': /\.(?:isWellFormed|toWellFormed)\(/,
  'crypto.randomUUID': /\.randomUUID\(/,
  'AbortSignal.timeout': /AbortSignal\.(?:timeout|any|abort)\(/,
  'Intl.supportedValuesOf': /supportedValuesOf\(/,
  'Intl.DurationFormat': /DurationFormat/,
  'new NumberFormat options': /roundingMode|roundingPriority|trailingZeroDisplay|formatRange/,
  'Element.checkVisibility': /\.checkVisibility\(/,
  'popover and pickers': /\.showPopover\(|\.showPicker\(/,
  'Response.json': /Response\.json\(/,
  'Uint8Array to text': /\.toBase64\(|\.toHex\(|\.fromBase64\(/,
  'deflate-raw': /deflate-raw/,
  'scheduler.yield': /scheduler\.(?:yield|postTask)\(/,
  'regular expression flags d and v': /new RegExp\([^()]*[`'"][gimsuy]*[dv][gimsuy]*[`'"]\)/,
  'class static blocks': /static ?\{/,
  'top-level await': /^await /m,
}

/** Used, but asked for first: without it the page does without. */
const ASKED_FOR: Readonly<Record<string, RegExp>> = {
  'scheduler.yield': /typeof scheduler/,
}

describe('Chrome 87', () => {
  const lent = new Set(BUILT_INS.map(({ there }) => there))

  test.each(Object.entries(NEWER))('%s is not used, or lent', (name, used) => {
    const users = scripts.filter((script) => used.test(textOf(script)))
    if (lent.has(name)) return
    expect(users.filter((script) => !ASKED_FOR[name]?.test(textOf(script)))).toEqual([])
  })

  test('what is lent is in the file that lends', () => {
    const text = textOf(assets.find((name) => name.startsWith('lent-'))!)
    const early = textOf(assets.find((name) => name.startsWith('early-'))!)
    for (const { there } of BUILT_INS) {
      expect(text, there).toContain(there.split('.').at(-1))
      expect(early).toContain(`!${there}`)
    }
    expect(early).not.toMatch(/__[A-Z_]+__/)
  })

  test('the first script is old JavaScript', () => {
    const early = textOf(assets.find((name) => name.startsWith('early-'))!).replace(/\/\/.*/g, '')
    expect(early).not.toMatch(/=>|`|\b(?:let|const|class|async)\b|\?\.|\?\?|\.\.\./)
  })

  // A selector that is not understood takes the whole rule with it, a declaration only itself.
  test.each([
    [
      ':has() only for outlines by keyboard and corners of options',
      /[^{}]*:has\([^{}]*\{[^{}]*\}/g,
      /:has\((?:[^)]*:focus-visible|\+\.ant-select-item-option-selected)\)/,
    ],
    [':where() and plain :is()', /[^{}]*:where\([^{}]*\{[^{}]*\}/g, /^$/],
    ['nesting', /\{[^{}]*[;{]\s*&[^{}]*\{/g, /^$/],
    [
      '@layer, @container, @scope, @property, @starting-style',
      /@(?:layer|container|scope|property|starting-style)\b/g,
      /^$/,
    ],
    [
      'aspect-ratio, overflow: clip, new units',
      /[;{]aspect-ratio:|overflow:[a-z ]*clip\b|\d(?:dvh|svh|lvh|dvw|cqw|cqi)\b/g,
      /^$/,
    ],
    ['text-wrap, subgrid, single transforms', /text-wrap:|subgrid|[;{](?:translate|rotate|scale):/g, /^$/],
    [
      'new colours',
      /(?:color-mix|light-dark|oklch|oklab|lch|lab)\([^;}]*/g,
      /^color-mix\(in srgb,\s*var\(--ant-btn/,
    ],
  ] as const)('styles: %s', (_, newer, allowed) => {
    const found = styles.flatMap((name) => [...textOf(name).matchAll(newer)].map(([text]) => text))
    expect(found.filter((text) => !allowed.test(text)).map((text) => text.slice(0, 200))).toEqual([])
  })
})

describe('the first page', () => {
  test('loads at most 250 KB of JavaScript (gzip) before charts', () => {
    const html = readFileSync(join(DIST, 'index.html'), 'utf8')
    const atOnce = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name!)
    const overview = assets.find((name) => /^home-page-.*\.js$/.test(name))!
    const all = withImports(atOnce.concat(overview))
    expect([...all].filter((name) => name.startsWith('echarts'))).toEqual([])
    const bytes = [...all].reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0)
    console.info(`first page: ${all.size} scripts, ${(bytes / 1024).toFixed(1)} KB gzip`)
    expect(bytes).toBeLessThanOrEqual(250 * 1024)
  })
})

/** Scripts and all that they import before they run. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set<string>()
  const add = (name: string) => {
    if (all.has(name)) return
    all.add(name)
    for (const [, next] of textOf(name).matchAll(
      /(?:^|[;}])import(?:[^'"`();]*from)?["'`]\.\/([^"'`]+\.js)["'`]/g,
    ))
      add(next!)
  }
  names.forEach(add)
  return all
}
