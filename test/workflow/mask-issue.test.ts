import { expect, test } from 'vitest'
import type { IssueCode } from '#shared/reading/issue-codes.ts'
import { issue, type Place } from '#shared/reading/messages.ts'
import { maskIssue } from '#shared/workflow/mask-issue.ts'

const LONG = '张'.repeat(50)

test.each<[string, IssueCode, Place, string, string | null, string]>([
  // What is found wrong with a name or number: the name or number is left out of the sentence too.
  [
    'a name that is too long',
    'TEXT_TOO_LONG',
    { column: '导师姓名', value: LONG },
    '最多 40 字',
    `张${'*'.repeat(49)}`,
    '“导师姓名”过长，最多 40 字。',
  ],
  [
    'a number in an error value',
    'CELL_ERROR',
    { column: '联系电话', value: '13812345678' },
    '',
    '138****5678',
    '“联系电话”是错误值“138****5678”，请改正公式或直接填写数值。',
  ],
  [
    'the beginning of a long name',
    'CELL_ERROR',
    { column: '联系人', value: LONG },
    '',
    `张${'*'.repeat(49)}`,
    `“联系人”是错误值“张${'*'.repeat(49)}”，请改正公式或直接填写数值。`,
  ],
  [
    'two columns of one name',
    'COLUMN_CONFLICT',
    { column: '导师姓名', value: '张伟/李娜' },
    '',
    '张*/李*',
    '“导师姓名”有两列且填写不同（张*/李*），请只保留正确的一个。',
  ],
  [
    'a telephone number where it does not belong',
    'NUMBER_INVALID',
    { column: '参加人数', value: '联系 13812345678' },
    '请填整数',
    '***',
    '“参加人数”的“***”不是可用的数字，请填整数。',
  ],
  [
    'cells past the last column',
    'ROW_TOO_LONG',
    { value: '张伟' },
    '张伟“总”',
    null,
    '此行在表头最后一列之后还有内容“***”，可能错列。请检查是否多了分隔符或单元格。',
  ],
  [
    'what is nobody’s name',
    'ENUM_UNKNOWN',
    { column: '活动类型', value: '联欢' },
    '请填路演',
    '联欢',
    '“活动类型”不能填“联欢”，请填路演。',
  ],
])('%s', (_, code, place, detail, value, message) => {
  const masked = maskIssue(issue(code, place, detail))
  expect([masked.value, masked.message]).toEqual([value, message])
})
