import { describe, expect, it } from 'vitest'
import { frameSearch } from '#client/app/search.ts'
import { districtsSearch } from '#client/feature/city/districts-search.ts'
import { rankingSearch } from '#client/feature/city/ranking-search.ts'
import { reportSearch, reportsSearch } from '#client/feature/report/search.ts'
import { scorecardSearch } from '#client/feature/scorecard/search.ts'
import { sortOf, sortParam } from '#client/widget/search.ts'

describe('an address', () => {
  it.each([
    [frameSearch({ year: 2025 }), { year: 2025 }],
    [frameSearch({ year: '2025' }), { year: 2025 }],
    [frameSearch({ year: 1066 }), {}],
    [frameSearch({ year: 'next' }), {}],
    [
      rankingSearch({ by: 'district', district: '鹿城区', q: 110 }),
      { by: 'district', district: '鹿城区', q: '110' },
    ],
    [rankingSearch({ by: 'colour', status: 'winner', grade: ['优秀'] }), {}],
    [districtsSearch({ measure: 'events', sort: '-mean' }), { measure: 'events', sort: '-mean' }],
    [reportsSearch({ status: 'draft', faulty: true }), { status: 'draft', faulty: true }],
    [reportsSearch({ status: 'lost', faulty: 'yes' }), {}],
    [reportSearch({ revision: 2 }), { revision: 2 }],
    [reportSearch({ revision: 0 }), {}],
    [scorecardSearch({ ledger: 'tenants', rows: 'newFirm' }), { ledger: 'tenants', rows: 'newFirm' }],
    [scorecardSearch({ ledger: 'secrets', rows: 'none' }), {}],
  ])('is read as %o', (read, expected) => {
    // What is left out and what is undefined are the same to the router.
    expect(JSON.parse(JSON.stringify(read))).toEqual(expected)
  })

  it.each(['total', '-total'])('keeps the sort %s', (param) => {
    expect(sortParam(sortOf(param))).toBe(param)
  })
})
