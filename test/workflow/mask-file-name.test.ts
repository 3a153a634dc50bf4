import { expect, test } from 'vitest'
import { maskFileName, withMaskedNames } from '#shared/workflow/mask-file-name.ts'

test.each([
  ['张伟签到表.pdf', '****.pdf'],
  ['照片/13800138000.JPG', '****.JPG'],
  ['李.雷', '****'],
  ['a.tar.gz', '****.gz'],
  ['.pdf', '****.pdf'],
  ['王芳.身份证件', '****'],
  ['', '****'],
])('%s is told as %s', (name, masked) => {
  expect(maskFileName(name)).toBe(masked)
})

test('all else of a file stays', () => {
  expect(withMaskedNames([{ id: 7, name: '张伟.png', bytes: 3 }])).toEqual([
    { id: 7, name: '****.png', bytes: 3 },
  ])
})
