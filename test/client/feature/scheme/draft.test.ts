import { describe, expect, it } from 'vitest'
import { asNextVersion, draftText, maximaIn, withDraftMaximum } from '#client/feature/scheme/draft-text.ts'
import { jsonLines, lineOfPath } from '#client/feature/scheme/json-lines.ts'
import { readDraft } from '#client/feature/scheme/read-draft.ts'
import scheme from '#data/schemes/wenzhou-art12.json'

const text = draftText(scheme)

describe('the lines of a JSON text', () => {
  const lines = jsonLines('{\n  "a": [\n    1, {"b c": null},\n    "x \\" } ]"\n  ],\n  "d": {}\n}\n')

  it.each([
    ['$', 1],
    ['$.a', 2],
    ['$.a[0]', 3],
    ['$.a[1]', 3],
    ['$.a[1]["b c"]', 3],
    ['$.a[2]', 4],
    ['$.d', 6],
  ])('%s: %d', (path, line) => {
    expect(lineOfPath(lines, path)).toBe(line)
  })

  it('are those round what is not there', () => {
    expect(lineOfPath(lines, '$.d.missing')).toBe(6)
    expect(lineOfPath(lines, '$.a[9].b')).toBe(2)
    expect(lineOfPath(lines, '$.nothing')).toBe(1)
  })
})

describe('a draft', () => {
  it('is sound as it comes', async () => {
    expect(await readDraft(text)).toEqual({ ok: true, scheme })
  })

  it('tells every fault with its path and its line', async () => {
    const read = await readDraft(text.replace('"max": 15', '"max": 16').replace('events_held', 'evnts_held'))
    if (read.ok) throw new Error('sound')
    expect(read.faults.map(({ path }) => path).sort()).toEqual([
      '$.groups[0].indicators[0].rule.points',
      '$.groups[0].indicators[0].value.metric',
    ])
    for (const { path, line } of read.faults) {
      const key = /\w+$/.exec(path)![0]
      expect(text.split('\n')[line - 1]).toContain(`"${key}"`)
    }
  })

  it('that is no JSON says where', async () => {
    const read = await readDraft('{\n  "a": 1\n  "b": 2\n}')
    expect(read).toMatchObject({ ok: false, faults: [{ path: '$', line: 3 }] })
  })
})

describe('maxima of a draft', () => {
  it('are found in the order of the scheme', () => {
    expect(maximaIn(text).map(({ max }) => max)).toEqual([15, 5, 30, 25, 8, 10, 7])
    expect(maximaIn('{')).toEqual([])
    expect(maximaIn('{"groups": [{"indicators": [{"id": "a"}, null]}]}')).toEqual([])
  })

  it('take the points of a curve with them, so that the scheme stays sound', async () => {
    const changed = withDraftMaximum(text, 2, 20)
    const indicator = JSON.parse(changed).groups[1].indicators[0]
    expect(indicator.max).toBe(20)
    expect(indicator.rule.points).toEqual([
      [0, 0],
      [4, 12],
      [12, 20],
    ])
    expect((await readDraft(changed)).ok).toBe(true)
  })
})

describe('the next version', () => {
  it.each([
    ['1', ['1'], '2'],
    ['1', ['1', '2', '3'], '4'],
    ['2025-a', [], '2025-a-2'],
  ])('after %s, with %j taken: %s', (version, taken, next) => {
    const after = asNextVersion([{ version }, { version }], (one) => taken.includes(one))
    expect(after).toEqual([{ version: next }, { version: next }])
  })
})
