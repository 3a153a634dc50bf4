import { describe, expect, test } from 'vitest'
import { finder } from './tables.ts'

test.each<[string, string | null]>([
  ['WZ-LC-001', 'WZ-LC-001'],
  ['wz-lc-001', null],
  ['WZ-LC-999', null],
  ['', null],
])('by code: %s', (code, space) => expect(finder.byCode(code)).toBe(space))

test.each<[string, string | null]>([
  ['老创空间', 'WZ-LC-001'],
  ['老 创 空 间', 'WZ-LC-001'],
  ['能能众创空间・LAB', 'WZ-LC-002'],
  ['能能众创空间·ｌａｂ', 'WZ-LC-002'],
  // 001's present name is 002's former one: who has it now goes first.
  ['越新众创空间', 'WZ-LC-001'],
  // Two spaces of one name can't be told apart.
  ['同名空间', null],
  ['越新', null],
  ['', null],
])('by name: %s', (name, space) => expect(finder.byName(name)).toBe(space))

test.each<[string, string | null]>([
  ['WZ-LC-001/a.csv', 'WZ-LC-001'],
  ['/data/2025/WZ-LC-001/台账/a.csv', 'WZ-LC-001'],
  ['WZ-LC-001/WZ-LC-002/a.csv', 'WZ-LC-002'],
  ['WZ-LC-001/老创空间/能能众创空间•lab/x/a.csv', 'WZ-LC-002'],
  ['x.zip/ＷＺ－ＬＣ－001 /a.csv', 'WZ-LC-001'],
  ['WZ-LC-001.zip/a.csv', null],
  ['WZ-LC-001-a.csv', null],
  ['a/WZ-LC-001', null],
  ['WZ-LC-001/同名空间/a.csv', 'WZ-LC-001'],
  ['a.csv', null],
])('by folder: %s', (path, space) => expect(finder.byFolder(path)).toBe(space))

describe('whether a name is the space’s', () => {
  test.each<[string, string, boolean]>([
    ['WZ-LC-001', '越新 众创空间', true],
    ['WZ-LC-001', '旧名', true],
    ['WZ-LC-002', '越新众创空间', true],
    ['WZ-LC-001', '能能众创空间•Lab', false],
    ['WZ-LC-999', '旧名', false],
  ])('%s %s', (code, name, named) => expect(finder.isNamed(code, name)).toBe(named))
})
