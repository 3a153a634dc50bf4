import { expect, test } from 'vitest'
import { columnsText } from '#client/feature/upload/recognised.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { bindHeader } from '#shared/reading/columns.ts'
import { findHeader } from '#shared/reading/header.ts'

const named = (...header: string[]) => bindHeader(findHeader([header], LEDGERS)!, [], {}).named

test.each([
  [['活动名称', '活动类型', '举办日期', '参加人数'], '活动名称、活动类型、举办日期、参加人数'],
  [
    ['序号', '活动名称', '活动类型', '活动时间', '', '参加人数（人）', '天气'],
    '活动名称、活动类型、活动时间（即举办日期）、参加人数(人)；没有用到：序号、天气',
  ],
  [
    ['姓名', '类型', '聘用日期', '错误信息'],
    '姓名（即导师姓名）、类型（即导师类型）、聘用日期（即聘任日期）',
  ],
])('%j', (header, told) => expect(columnsText(named(...header))).toBe(told))

test('nothing of nothing', () => expect(columnsText([])).toBe(''))
