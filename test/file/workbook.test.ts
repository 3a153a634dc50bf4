import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { diskBytes, memoryBytes } from '#server/file/bytes.ts'
import { FileRefused } from '#server/file/file-fault.ts'
import { openWorkbooks, type Sheet, type WorkbookReader } from '#server/file/workbook.ts'
import { handMadeWorkbook, workbookMembers } from './hand-made-workbook.ts'
import { handMadeZip } from './hand-made-zip.ts'

const workbooks = openWorkbooks()
afterAll(() => workbooks.close())

const read = (workbook: Buffer, reader: WorkbookReader = workbooks): Promise<Sheet[]> =>
  reader.read(memoryBytes(workbook))

/** The rows of a workbook's only sheet. */
async function rowsOf(...made: Parameters<typeof handMadeWorkbook>): Promise<Sheet['rows']> {
  const [sheet, ...more] = await read(handMadeWorkbook(...made))
  expect(more).toEqual([])
  return sheet!.rows
}

async function refusal(workbook: Buffer, reader?: WorkbookReader): Promise<string> {
  const error = await read(workbook, reader).then(
    (sheets) => sheets,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FileRefused)) throw new Error(`not refused: ${JSON.stringify(error)}`)
  return `${error.fault.code} ${error.fault.detail}`
}

describe('cells', () => {
  const row = (cells: string): { data: string }[] => [{ data: `<row r="1">${cells}</row>` }]

  test.each<[what: string, cell: string, value: unknown]>([
    ['a number', '<c r="A1"><v>12.50</v></c>', '12.5'],
    ['a number with noise', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a number with exponent', '<c r="A1" t="n"><v>1.2E-3</v></c>', '0.0012'],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '温州 <众创>'],
    ['a rich text without its reading', '<c r="A1" t="s"><v>1</v></c>', '创业沙龙'],
    ['an escaped text', '<c r="A1" t="s"><v>2</v></c>', 'a\r\nb_x000D_c'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>&#134071;甲</t></is></c>', '𠮷甲'],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><rPr/><t>甲</t></r><r><t> 乙</t></r></is></c>',
      '甲 乙',
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { fault: 'CELL_ERROR', text: '#N/A' }],
    [
      'a formula that fails',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { fault: 'CELL_ERROR', text: '#DIV/0!' },
    ],
    ['a formula', '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>', '3'],
    ['a formula that gives zero', '<c r="A1"><f>B1</f><v>0</v></c>', '0'],
    ['a formula of text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>甲&lt;</v></c>', '甲<'],
    ['a formula of empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    [
      'a formula without value',
      '<c r="A1"><f>SUM(B1)</f></c>',
      { fault: 'FORMULA_NO_VALUE', text: '=SUM(B1)' },
    ],
    [
      'as openpyxl writes it',
      '<c r="A1"><f>A2&amp;"a"</f><v></v></c>',
      { fault: 'FORMULA_NO_VALUE', text: '=A2&"a"' },
    ],
    ['and so', '<c r="A1"><f>A2</f><v/></c>', { fault: 'FORMULA_NO_VALUE', text: '=A2' }],
    ['of text without value', '<c r="A1" t="str"><f>A2</f></c>', { fault: 'FORMULA_NO_VALUE', text: '=A2' }],
    [
      'a shared formula without value',
      '<c r="A1"><f t="shared" si="0"/></c>',
      { fault: 'FORMULA_NO_VALUE', text: '=' },
    ],
    ['a date', '<c r="A1" s="1"><v>45721</v></c>', '2025-03-05'],
    ['a date with time', '<c r="A1" s="1"><v>45721.5</v></c>', '2025-03-05 12:00'],
    ['a date in the Chinese format 31', '<c r="A1" s="2"><v>45721</v></c>', '2025-03-05'],
    ['a date in a format of its own', '<c r="A1" s="3"><v>45721</v></c>', '2025-03-05'],
    ['a format numbered like a differential one', '<c r="A1" s="6"><v>45721</v></c>', '45721'],
    ['a time', '<c r="A1" s="4"><v>0.5</v></c>', '12:00:00'],
    ['a percentage', '<c r="A1" s="5"><v>0.285</v></c>', '28.5%'],
    ['a text in a cell for dates', '<c r="A1" s="1" t="s"><v>0</v></c>', '温州 <众创>'],
    ['a date in ISO 8601', '<c r="A1" t="d"><v>2025-03-05T00:00:00</v></c>', '2025-03-05'],
    ['with a time', '<c r="A1" t="d"><v>2025-03-05T14:30:05.5Z</v></c>', '2025-03-05 14:30:05'],
    ['only a look', '<c r="A1" s="1"/>', undefined],
    ['an inline text that is not there', '<c r="A1" t="inlineStr"></c>', undefined],
    ['prefixed names', '<x:c r="A1"><x:v>5</x:v></x:c>', '5'],
    ['an extension inside', '<c r="A1"><v>5</v><extLst><ext><y>6</y></ext></extLst></c>', '5'],
  ])('%s', async (_, cell, value) => {
    const rows = await rowsOf(row(cell), {
      sharedStrings:
        '<si><t xml:space="preserve">温州 &lt;众创&gt;</t></si>' +
        '<si><r><t>创业</t></r><rPh sb="0" eb="2"><t>chuangye</t></rPh><r><rPr><b/></rPr><t>沙龙</t></r><phoneticPr/></si>' +
        '<si><t>a_x000D_\nb_x005F_x000D_c</t></si>',
      numFmts: '<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>',
      styles: [0, 14, 31, 170, 20, 10, 164],
    })
    expect(rows[0]?.[0]).toEqual(value)
  })

  test('the 1904 system', async () => {
    const options = { date1904: true, styles: [0, 14] }
    expect(await rowsOf(row('<c r="A1" s="1"><v>44259</v></c><c r="B1"><v>44259</v></c>'), options)).toEqual([
      ['2025-03-05', '44259'],
    ])
  })
})

describe('sheets', () => {
  test('rows and columns stand where Excel shows them', async () => {
    const data =
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>'
    expect(await rowsOf([{ data }])).toEqual([[], [], ['', '1', '', '2'], [], ['3']])
  })

  test('places that are left out follow each other', async () => {
    const data =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="B3"><v>3</v></c><c><v>4</v></c></row>'
    expect(await rowsOf([{ data }])).toEqual([['1', '2'], [], ['', '3', '4']])
  })

  test('merged cells have the first one’s value, whatever stands in the others', async () => {
    const data = [1, 2, 3]
      .map((row) => `<row r="${row}">${'ABC'.replace(/./g, `<c r="$&${row}"><v>${row}</v></c>`)}</row>`)
      .join('')
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:XFD1048576"/></mergeCells>'
    expect(await rowsOf([{ data, after }])).toEqual([
      ['1', '', '1'],
      ['', '', '2'],
      ['3', '3', '3'],
    ])
  })

  test('hidden rows, columns and sheets are read; very hidden ones, charts and macros are not', async () => {
    const data = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>'
    const sheets = await read(
      handMadeWorkbook([
        { name: '甲&amp;乙', data, before: '<cols><col min="1" max="1" hidden="1"/></cols>' },
        { name: '隐藏', data, state: 'hidden' },
        { name: '深藏', data, state: 'veryHidden' },
        { name: '图', data, type: 'chartsheet' },
        { name: '宏', data, type: 'xlMacrosheet' },
        { name: '空', data: '' },
      ]),
    )
    expect(sheets).toEqual([
      { name: '甲&乙', rows: [['1']] },
      { name: '隐藏', rows: [['1']] },
      { name: '空', rows: [] },
    ])
  })

  test('an extent that only formats reach costs nothing', async () => {
    const looks = Array.from({ length: 200_000 }, (_, index) => `<c r="A${index + 2}" s="0"/>`)
    const data = `<row r="1"><c r="A1"><v>1</v></c></row>${looks.map((cell) => `<row>${cell}</row>`).join('')}`
    const before = '<dimension ref="A1:XFD1048576"/>'
    const last = '<row r="1048576" ht="20"/>'
    expect(await rowsOf([{ data: data + last, before }])).toEqual([['1']])
  })

  test('one cell in the far corner', async () => {
    const rows = await rowsOf([{ data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }])
    expect([rows.length, rows[0], rows[1_048_575]?.length]).toEqual([1_048_576, [], 16_384])
  })

  test('more cells than are taken in, though few have a value', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`)
    expect(await refusal(handMadeWorkbook([{ data: rows.join('') }]))).toMatch(/^FILE_TOO_LARGE .*单元格/)
  })

  test('more text than is taken in, though the file has it only once', async () => {
    const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(3000)}</row>`
    const sharedStrings = `<si><t>${'温'.repeat(100_000)}</t></si>`
    expect(await refusal(handMadeWorkbook([{ data: cells }], { sharedStrings }))).toMatch(
      /^FILE_TOO_LARGE .*文字/,
    )
  })
})

describe('other writers', () => {
  test('what SheetJS writes is read as SheetJS reads it', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['活动名称*', '举办日期*', '参加人数*', ''],
      ['创客“沙龙”<1>', '2025-03-05', 24, 1.25],
      ['', null, -3, true],
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }]
    const book = XLSX.utils.book_new(sheet, '活动')
    const options = { type: 'buffer', bookType: 'xlsx' } as const
    const expected = [
      ['活动名称*', '举办日期*', '参加人数*'],
      ['创客“沙龙”<1>', '2025-03-05', '24', '1.25'],
      ['', '', '-3', 'TRUE'],
    ]
    for (const bookSST of [true, false]) {
      expect(await read(XLSX.write(book, { ...options, bookSST }))).toEqual([
        { name: '活动', rows: expected },
      ])
    }
  })
})

describe('what is no workbook, or no good one', () => {
  const sheet = [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]
  const whole = handMadeWorkbook(sheet)
  const without = (name: string): Buffer =>
    handMadeZip(workbookMembers(sheet).filter((member) => member.name !== name))
  const instead = (name: string, data: string | Buffer): Buffer =>
    handMadeZip(workbookMembers(sheet).map((member) => (member.name === name ? { name, data } : member)))
  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ])

  test.each<[string, Buffer, string]>([
    ['a csv of another name', Buffer.from('空间编码,年度\n'), '文本或网页'],
    ['nothing', Buffer.alloc(0), '文本或网页'],
    ['an old .xls of another name', compound, '旧版 .xls'],
    ['a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), '密码'],
    ['a file cut off', whole.subarray(0, -30), '打不开'],
    ['any other zip', handMadeZip([{ name: 'a.csv', data: 'a' }]), '并非真正的 .xlsx'],
    ['a Word document', instead('xl/workbook.xml', '<w:document xmlns:w="w"><w:body/></w:document>'), 'Word'],
    [
      'a binary workbook',
      handMadeZip([
        {
          name: '_rels/.rels',
          data: '<R><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></R>',
        },
      ]),
      '.xlsb',
    ],
    ['no sheet', without('xl/worksheets/sheet1.xml'), '缺少 xl/worksheets/sheet1.xml'],
    ['no relations', without('xl/_rels/workbook.xml.rels'), '缺少工作表'],
    ['a broken sheet', instead('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>'), '损坏'],
    ['bytes in a sheet', instead('xl/worksheets/sheet1.xml', Buffer.from([0xff, 0x00])), '不是文字'],
    ['GBK in a sheet', instead('xl/worksheets/sheet1.xml', Buffer.from([0xce, 0xc2])), '不是文字'],
    [
      'a text that is missing',
      handMadeWorkbook([{ data: '<row><c t="s"><v>9</v></c></row>' }]),
      '缺少单元格的文字',
    ],
    ['a row past the last', handMadeWorkbook([{ data: '<row r="1048577"/>' }]), '行号'],
    ['a column past the last', handMadeWorkbook([{ data: '<row><c r="XFE1"/></row>' }]), '列号'],
    ['a path upward', handMadeWorkbook(sheet, { more: [{ name: '../x' }] }), '之外'],
  ])('%s', async (_, workbook, words) => {
    const said = await refusal(workbook)
    expect(said).toContain(words)
    expect(said).toMatch(/^FILE_INVALID .*请/)
  })

  test('no shared strings and no styles are needed', async () => {
    const relations = workbookMembers(sheet).filter(({ name }) => !/sharedStrings|styles/.test(String(name)))
    const patched = relations.map((member) =>
      member.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...member,
            data: String(member.data).replace(/<Relationship [^>]*(sharedStrings|styles)[^>]*>/g, ''),
          }
        : member,
    )
    expect(await read(handMadeZip(patched))).toEqual([{ name: 'Sheet1', rows: [['1']] }])
  })

  test('a bomb is given up while inflating', async () => {
    const more = ['a', 'b', 'c', 'd'].map((name) => ({ name, data: Buffer.alloc(99 * 1024 * 1024) }))
    expect(await refusal(handMadeWorkbook(sheet, { more }))).toMatch(/^FILE_TOO_LARGE .*300 MB/)
  })

  test('one that takes too much memory or time is refused, the next is read', async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `<row><c><v>${index}.5</v></c></row>`)
    const large = handMadeWorkbook([{ data: rows.join('') }])
    for (const [limits, words] of [
      [{ memory: 10 }, '内存'],
      [{ time: 20 }, '时间'],
    ] as const) {
      const reader = openWorkbooks(limits)
      expect(await refusal(large, reader)).toContain(words)
      await reader.close()
    }
    expect(await read(whole)).toEqual([{ name: 'Sheet1', rows: [['1']] }])
  })
})

test('several at once are read one after the other, from disk as from memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  const reader = openWorkbooks()
  try {
    const files = [1, 2, 3].map((number) => {
      const workbook = handMadeWorkbook([{ data: `<row><c><v>${number}</v></c></row>` }])
      const file = join(folder, `${number}.xlsx`)
      writeFileSync(file, workbook)
      return diskBytes(file, workbook.length)
    })
    const gone = diskBytes(join(folder, 'gone.xlsx'), 10, '甲/gone.xlsx')
    const [a, missing, ...others] = await Promise.allSettled(
      [files[0]!, gone, ...files.slice(1)].map(reader.read),
    )
    expect(a).toMatchObject({ value: [{ rows: [['1']] }] })
    expect(missing).toMatchObject({ status: 'rejected', reason: { name: 'SourceUnreadable' } })
    expect(others).toMatchObject([{ value: [{ rows: [['2']] }] }, { value: [{ rows: [['3']] }] }])
  } finally {
    await reader.close()
    rmSync(folder, { recursive: true })
  }
})
