import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkScheme } from '#shared/scheme/check.ts'
import { placesAt } from '#shared/scheme/place.ts'

// The schemes stand beside the sentences that they say (data/schemes/README.md).

const FOLDER = join(import.meta.dirname, '../../../data/schemes')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))

const rows = readFileSync(join(FOLDER, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \S+\.json \|/.test(line))
  .map((line) => {
    const [file, place, sentence] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return { file: file!, place: place!.replaceAll('`', ''), sentence: sentence! }
  })

/** What stands at a JSON path such as `$[0].groups[1].indicators`. */
function standsAt(root: unknown, path: string): unknown {
  let node = root
  for (const [, index, key] of path.slice(1).matchAll(/\[(\d+)\]|\.(\w+)/g)) {
    node = placesAt({ node }, 'node').map(({ value }) => (value as Record<string, unknown>)[index ?? key!])[0]
  }
  return node
}

test.each(files)('%s is sound', (file) => {
  expect(checkScheme(read(file))).toMatchObject({ ok: true })
})

test('every scheme but the default one has its sentences, and every sentence its scheme', () => {
  expect([...new Set(rows.map(({ file }) => file))].sort()).toEqual(
    files.filter((file) => file !== 'wenzhou-art12.json').sort(),
  )
})

test.each(rows)('$file $place: $sentence', ({ file, place, sentence }) => {
  const node = standsAt(read(file), place)
  expect(node).toBeDefined()
  expect(sentence).not.toBe('')
  // An indicator's sentence begins with its title; full-width brackets are the same there.
  const title = (node as { title?: unknown }).title
  if (file === 'four-types.json') expect(sentence.normalize('NFKC').split(':')[0]).toBe(title)
})

describe('the four-type city', () => {
  test('each of its indicators has a sentence', () => {
    const documents = read('four-types.json') as { groups: { indicators: unknown[] }[] }[]
    const paths = documents.flatMap(({ groups }, i) =>
      groups.flatMap(({ indicators }, j) =>
        indicators.map((_, k) => `$[${i}].groups[${j}].indicators[${k}]`),
      ),
    )
    expect(rows.filter(({ file }) => file === 'four-types.json').map(({ place }) => place)).toEqual(paths)
  })
})
