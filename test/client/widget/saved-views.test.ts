import { afterEach, describe, expect, it, vi } from 'vitest'
import { MOST_VIEWS, readViews, sameSearch, withView, writeViews } from '#client/widget/saved-views.ts'

const check = (raw: Record<string, unknown>) => ({ q: typeof raw.q === 'string' ? raw.q : undefined })

/** A browser's storage, as far as it goes. */
function storage(kept: Record<string, string>, full = false) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError')
      kept[key] = value
    },
  })
}
afterEach(() => vi.unstubAllGlobals())

describe('views kept by the browser', () => {
  it('come back as they were put', () => {
    storage({})
    expect(writeViews('ranking', [{ name: '鹿城', search: { q: 'lc' } }])).toBe(true)
    expect(readViews('ranking', check)).toEqual([{ name: '鹿城', search: { q: 'lc' } }])
    expect(readViews('reports', check)).toEqual([])
  })

  it.each([
    ['nothing', undefined, []],
    ['not JSON', '{', []],
    ['no list', '{"a":1}', []],
    [
      'odd entries',
      '[null,1,{"name":""},{"name":"甲"},{"name":"乙","search":{"q":5,"x":1}}]',
      [{ name: '乙', search: {} }],
    ],
  ])('%s', (_, text, views) => {
    storage(text === undefined ? {} : { 'views.ranking': text })
    expect(readViews('ranking', check)).toEqual(views)
  })

  it('say where nothing can be kept', () => {
    storage({}, true)
    expect(writeViews('ranking', [])).toBe(false)
  })
})

it('a view of the same name is replaced in its place; the oldest go where there are too many', () => {
  const views = Array.from({ length: MOST_VIEWS }, (_, index) => ({ name: `${index}`, search: { q: 'a' } }))
  expect(withView(views, { name: '3', search: { q: 'b' } })[3]).toEqual({ name: '3', search: { q: 'b' } })
  const more = withView(views, { name: 'new', search: { q: 'b' } })
  expect(more.length).toBe(MOST_VIEWS)
  expect([more[0]!.name, more[MOST_VIEWS - 1]!.name]).toEqual(['1', 'new'])
})

it.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{}, { a: 1 }, false],
])('%o and %o', (one, other, same) => {
  expect(sameSearch(one, other)).toBe(same)
})
