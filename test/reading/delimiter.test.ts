import { expect, test } from 'vitest'
import { csvHead } from '#server/file/csv.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { chooseDelimiter } from '#shared/reading/delimiter.ts'

test.each<[string, string, string]>([
  ['comma', '姓名,类型,聘用日期', ','],
  ['tab', '姓名\t类型\t聘用日期', '\t'],
  ['semicolon', '姓名;类型;聘用日期', ';'],
  ['bar', '姓名|类型|聘用日期', '|'],
  [
    'the one that names the most, though another makes more cells',
    '姓名;类型;聘用日期;备注,甲,乙,丙,丁,戊',
    ';',
  ],
  ['of two that name as many, the one with more cells', '姓名,类型\n姓名|类型|x', '|'],
  ['the header counts, not the rows below', '姓名\t类型\t聘用日期\na,b,c,d,e,f,g', '\t'],
  ['nor the title above', '2025年,温州市,众创空间,台账,一,二\n姓名|类型|聘用日期', '|'],
  ['a title without the delimiter', '台账\n\n姓名;类型;聘用日期', ';'],
  ['quotes hide what is in them', '"姓名,a";类型;聘用日期;导师', ';'],
  ['without a header the most cells', 'a;b;c\n1|2', ';'],
  ['a tie: in the order of the list', 'a', ','],
  ['nothing', '', ','],
])('%s', (_, text, expected) => {
  expect(chooseDelimiter((delimiter, rows) => csvHead(text, delimiter, rows), LEDGERS)).toBe(expected)
})
