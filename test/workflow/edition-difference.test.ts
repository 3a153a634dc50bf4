import { expect, test } from 'vitest'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { editionDifferences } from '#shared/workflow/edition-difference.ts'

const result = (space: string, more: Partial<SpaceResult> = {}): SpaceResult => ({
  ...{ space, name: `${space}空间`, district: '鹿城区', status: 'scored', metrics: {}, indicators: [] },
  ...{ adjustments: [], vetoes: [], ceilings: [], total: 80, rank: 1, districtRank: 1, grade: '良好' },
  ...more,
})

test('what is the same is not named', () => {
  expect(editionDifferences([result('a'), result('b')], [result('b'), result('a')])).toEqual([])
})

test('what changed is, with before and after; spaces come and go', () => {
  const before = [result('a'), result('b', { rank: 2 }), result('gone')]
  const after = [
    result('b', { rank: 1, total: 81.5 }),
    result('a', { status: 'vetoed', total: 80, rank: null, districtRank: null, grade: '不合格' }),
    result('new', { total: 60, grade: '合格' }),
  ]
  const same = <T>(value: T) => ({ before: value, after: value })
  expect(editionDifferences(before, after)).toEqual([
    {
      ...{ space: 'b', name: 'b空间', district: '鹿城区', status: same('scored') },
      ...{ total: { before: 80, after: 81.5 }, rank: { before: 2, after: 1 } },
      ...{ districtRank: same(1), grade: same('良好') },
    },
    {
      ...{ space: 'a', name: 'a空间', district: '鹿城区', status: { before: 'scored', after: 'vetoed' } },
      ...{ total: same(80), rank: { before: 1, after: null }, districtRank: { before: 1, after: null } },
      grade: { before: '良好', after: '不合格' },
    },
    {
      ...{ space: 'new', name: 'new空间', district: '鹿城区', status: { before: null, after: 'scored' } },
      ...{ total: { before: null, after: 60 }, rank: { before: null, after: 1 } },
      ...{ districtRank: { before: null, after: 1 }, grade: { before: null, after: '合格' } },
    },
    {
      ...{ space: 'gone', name: 'gone空间', district: '鹿城区', status: { before: 'scored', after: null } },
      ...{ total: { before: 80, after: null }, rank: { before: 1, after: null } },
      ...{ districtRank: { before: 1, after: null }, grade: { before: '良好', after: null } },
    },
  ])
})
