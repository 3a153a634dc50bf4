import { expect, it } from 'vitest'
import { delimiterWord, encodingWord, recognisedOf } from '#client/feature/upload/recognised.ts'

const file = { bytes: 10, sha256: 'a', encoding: null, delimiter: null }

it('has a line for each table, and one for a file without any', () => {
  const lines = recognisedOf([
    {
      ...file,
      path: 'a.xlsx',
      tables: [
        { sheet: '活动', ledger: 'events', headerRow: 2, read: 5, skipped: 1 },
        { sheet: '导师', ledger: 'mentors', headerRow: 1, read: 3, skipped: 0 },
      ],
    },
    { ...file, path: '照片.jpg', tables: [] },
  ])
  expect(lines.map(({ path, ledger, read }) => [path, ledger, read])).toEqual([
    ['a.xlsx', 'events', 5],
    ['a.xlsx', 'mentors', 3],
    ['照片.jpg', null, null],
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(3)
})

it('names encodings and delimiters as people know them', () => {
  expect(encodingWord('gb18030')).toBe('GB18030（GBK）')
  expect(encodingWord('latin1')).toBe('latin1')
  expect(delimiterWord('\t')).toBe('制表符')
})
