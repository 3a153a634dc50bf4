import { expect, test } from 'vitest'
import { choiceReader } from '#shared/reading/cell/choice.ts'
import { readCell } from './read-cell.ts'

const read = choiceReader({
  ...{ type: 'choice', key: 'kind', header: '类型', aliases: [], required: true },
  choices: { 企业: ['公司', '初创企业'], 其他组织: [] },
})

test.each<[string, string]>([
  ['企业', '企业'],
  [' 公司 ', '企业'],
  ['初创\u200B企业', '企业'],
  ['其他组织', '其他组织'],
  ['其他', 'ENUM_UNKNOWN'],
  ['企 业', 'ENUM_UNKNOWN'],
  ['企业、公司', 'ENUM_UNKNOWN'],
  ['constructor', 'ENUM_UNKNOWN'],
  ['__proto__', 'ENUM_UNKNOWN'],
  ['无', 'empty'],
])('%s', (typed, expected) => expect(readCell(read, typed)).toBe(expected))
