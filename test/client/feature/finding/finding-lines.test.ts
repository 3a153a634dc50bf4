import { expect, test } from 'vitest'
import { type FindingLine, filterFindings } from '#client/feature/finding/finding-lines.ts'
import { findingsSearch } from '#client/feature/finding/search.ts'

const line = (id: number, more: Partial<FindingLine>): FindingLine => ({
  ...{
    id,
    space: `WZ-${id}`,
    name: `空间${id}`,
    district: '鹿城区',
    code: 'JUMP',
    text: '活动场次',
    state: 'open',
  },
  ...{ at: '', decision: null },
  ...more,
})
const LINES = [
  line(1, {}),
  line(2, { district: '瓯海区', code: 'UNIT_SLIP' }),
  line(3, { state: 'dismissed', text: '总收入' }),
]

test.each<[Record<string, unknown>, readonly number[]]>([
  [{}, [1, 2, 3]],
  [{ district: '鹿城区' }, [1, 3]],
  [{ code: 'UNIT_SLIP' }, [2]],
  [{ standing: 'open' }, [1, 2]],
  [{ q: 'wz-3' }, [3]],
  [{ q: '空间 活动' }, [1, 2]],
  [{ standing: 'nonsense', code: 7 }, [1, 2, 3]],
])('%j', (raw, ids) => {
  expect(filterFindings(LINES, findingsSearch(raw)).map(({ id }) => id)).toEqual(ids)
})
