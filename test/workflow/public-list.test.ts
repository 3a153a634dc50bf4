import { expect, test } from 'vitest'
import { publicList } from '#shared/workflow/public-list.ts'

const GRADES = ['优秀', '良好', '不合格']

test('best grade first, then by district and name: the order tells no rank', () => {
  // As a ranking has them: by total.
  const ranked = [
    { name: '乙', district: '鹿城区', grade: '优秀', total: 99, rank: 1 },
    { name: '甲', district: '鹿城区', grade: '优秀', total: 98, rank: 2 },
    { name: '丁', district: '瓯海区', grade: '良好', total: 90, rank: 3 },
    { name: '丙', district: '瓯海区', grade: '优秀', total: 89, rank: 4 },
    { name: '未报', district: '鹿城区', grade: '不合格', total: null, rank: null },
    { name: '免评', district: '鹿城区', grade: null, total: 70, rank: null },
  ]
  expect(publicList(ranked, GRADES)).toEqual([
    { name: '丙', district: '瓯海区', grade: '优秀' },
    // U+4E59 comes before U+7532.
    { name: '乙', district: '鹿城区', grade: '优秀' },
    { name: '甲', district: '鹿城区', grade: '优秀' },
    { name: '丁', district: '瓯海区', grade: '良好' },
    { name: '未报', district: '鹿城区', grade: '不合格' },
  ])
})
