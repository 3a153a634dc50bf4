import { afterAll, describe, expect, test } from 'vitest'
import { memoryBytes } from '#server/file/bytes.ts'
import { type WrittenNotice, writeNotice } from '#server/file/docx-write.ts'
import { writeNoticeList } from '#server/file/notice-list-write.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import { inspectZip } from '#server/file/zip.ts'
import { buildNotice } from '#shared/workflow/notice.ts'
import { LIST, PUBLICITY, PUBLISHED } from '#test/workflow/notice-cases.ts'

const workbooks = openWorkbooks()
afterAll(() => workbooks.close())

function bytesOf(written: WrittenNotice): Buffer {
  if (!written.ok) throw new Error(JSON.stringify(written.faults))
  return written.bytes
}

/** The parts of a document by name. */
async function partsOf(request: Parameters<typeof buildNotice>[0]): Promise<Map<string, string>> {
  const bytes = memoryBytes(bytesOf(await writeNotice(buildNotice(request))))
  const parts = new Map<string, string>()
  for (const { name, read } of await inspectZip(bytes, { bytes: '', files: '' }))
    parts.set(name, read().toString())
  return parts
}

const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const textOf = (xml: string) =>
  plain([...xml.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.replace(/^[^>]*>/, '')).join(''))
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const rowsOf = (xml: string) =>
  (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textOf))

describe('a 公示 as .docx', async () => {
  const parts = await partsOf(PUBLICITY)
  const document = parts.get('word/document.xml')!
  const of = (text: string) => paragraphs(document).find((paragraph) => textOf(paragraph).includes(text))!

  test('is A4 with the type area of GB/T 9704', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    // 37 mm above, 28 mm left, so that 156 × 225 mm are left.
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" /)
    // 22 lines of 28 characters.
    const [, pitch] = /<w:docGrid w:type="lines" w:linePitch="(\d+)"\/>/.exec(document)!
    expect(Number(pitch) * 22).toBeLessThanOrEqual(16838 - 2098 - 1984)
    expect(Number(pitch) * 23).toBeGreaterThan(16838 - 2098 - 1984)
    expect(of('现将考核结果予以公示')).toContain(
      `<w:spacing w:after="0" w:before="0" w:line="${pitch}" w:lineRule="exact"/>`,
    )
    const [, more] = /<w:rPr>.*<w:spacing w:val="(-?\d+)"\/>/.exec(of('现将考核结果予以公示'))!
    const character = 16 * 20 + Number(more)
    expect(character * 28).toBeLessThanOrEqual(11906 - 1587 - 1474)
    expect(character * 29).toBeGreaterThan(11906 - 1587 - 1474)
  })

  test.each([
    ['示例市科学技术局', '方正小标宋简体', 104, 'FF0000'],
    ['市级众创空间绩效考核结果的公示', '方正小标宋简体', 44, null],
    ['现将考核结果予以公示', '仿宋_GB2312', 32, null],
    ['一、公示时间', '黑体', 32, null],
    ['三、联系方式', '黑体', 32, null],
    ['附件：2025年度', '仿宋_GB2312', 32, null],
    ['2026年3月5日', '仿宋_GB2312', 32, null],
    ['空间名称', '黑体', 28, null],
    ['示例·乙空间', '仿宋_GB2312', 28, null],
  ])('%s is set in %s, %i half-points', (text, font, size, color) => {
    const paragraph = of(text)
    expect(paragraph).toContain(`w:eastAsia="${font}"`)
    expect(paragraph).toContain(`<w:sz w:val="${size}"/>`)
    if (color === null) expect(paragraph).not.toContain('<w:color')
    else expect(paragraph).toContain(`<w:color w:val="${color}"/>`)
  })

  test('the page of the signature has some of the text', () => {
    const last = paragraphs(document).map((one) => [textOf(one), one.includes('<w:keepNext/>')] as const)
    const from = last.findIndex(([text]) => text === '特此公示。')
    expect(last.slice(from - 1, from + 5)).toEqual([
      ['联系电话：0577-88000021', false],
      ['特此公示。', true],
      ['', true],
      ['附件：2025年度市级众创空间绩效考核结果公示名单', true],
      ['示例市科学技术局', true],
      ['2026年3月5日', false],
    ])
  })

  test('a font that is not there has one that stands in', () => {
    const fonts = parts.get('word/fontTable.xml')!
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="SimSun"/>')
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong"/>')
  })

  test('a red line below the head; texts begin two characters in; the day ends four from the right', () => {
    expect(document).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="11"\/>/)
    expect(of('现将考核结果予以公示')).toContain('w:firstLineChars="200"')
    expect(of('2026年3月5日')).toMatch(/<w:ind w:right="1260"\/>/)
    expect(of('2026年3月5日')).toContain('<w:jc w:val="right"/>')
    // 8 characters above 6, digits being half ones: their middles are one.
    const nameRight = Number(
      /<w:ind w:right="(\d+)"\/>/.exec(
        paragraphs(document).findLast((one) => textOf(one) === '示例市科学技术局')!,
      )?.[1],
    )
    expect(nameRight + 4 * 315).toBe(1260 + (6 * 315) / 2)
  })

  test('all paragraphs, in order', () => {
    const texts = paragraphs(document.replace(/<w:tbl>.*<\/w:tbl>/s, ''))
      .map(textOf)
      .filter(Boolean)
    expect(texts.slice(0, 3)).toEqual([
      '示例市科学技术局',
      '示例市科学技术局关于2025年度',
      '市级众创空间绩效考核结果的公示',
    ])
    expect(texts.slice(-9)).toEqual([
      '联系地址：示例市示例路1号',
      '联系电话：0577-88000021',
      '特此公示。',
      '附件：2025年度市级众创空间绩效考核结果公示名单',
      '示例市科学技术局',
      '2026年3月5日',
      '附件',
      '2025年度市级众创空间',
      '绩效考核结果公示名单',
    ])
    expect(of('附件')).toBeDefined()
    expect(paragraphs(document).find((one) => textOf(one) === '附件')).toContain('<w:pageBreakBefore/>')
  })

  test('the list is a table with names, districts and grades only, its head on every page', () => {
    expect(rowsOf(document)).toEqual([
      ['序号', '空间名称', '所属区县', '等级'],
      ...LIST.map(({ name, district, grade }, index) => [String(index + 1), name, district, grade]),
    ])
    const [head, ...others] = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(head).toContain('<w:tblHeader/>')
    expect(others.join('')).not.toContain('<w:tblHeader/>')
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(1 + LIST.length)
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
  })

  test('page numbers stand at the outer side, between dashes', () => {
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name)).map(([, xml]) => xml)
    expect(footers).toHaveLength(2)
    for (const footer of footers) {
      expect(textOf(footer)).toBe('—  —')
      expect(footer).toContain('PAGE')
      expect(footer).toContain('<w:sz w:val="28"/>')
    }
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right'])
    expect(document).toMatch(/<w:footerReference w:type="default"/)
    expect(document).toMatch(/<w:footerReference w:type="even"/)
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  test('nothing in it comes from elsewhere, and it says whose it is', () => {
    for (const [name, xml] of parts) if (name.endsWith('.rels')) expect(xml).not.toContain('External')
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>示例市科学技术局</dc:creator>')
  })
})

test('a notice of results has its number above the red line, and whom it goes to', async () => {
  const document = (await partsOf(PUBLISHED)).get('word/document.xml')!
  const number = paragraphs(document).find((one) => textOf(one) === '示科发〔2026〕12号')!
  expect(number).toContain('w:color="FF0000"')
  expect(textOf(document)).toContain('的通知各县（市、区）、功能区科技局，各市级众创空间：根据')
  expect(textOf(document)).toContain('示例市科学技术局文件示科发')
})

test('the list as .xlsx', async () => {
  const [sheet] = await workbooks.read(memoryBytes(bytesOf(await writeNoticeList(buildNotice(PUBLICITY)))))
  expect(sheet).toEqual({
    name: '名单',
    rows: [
      ['2025年度市级众创空间绩效考核结果公示名单'],
      ['序号', '空间名称', '所属区县', '等级'],
      ...LIST.map(({ name, district, grade }, index) => [String(index + 1), name, district, grade]),
    ],
  })
})

test.each([
  ['a notice', writeNotice],
  ['a list', writeNoticeList],
])('%s with somebody’s number is not made', async (_, write) => {
  const spaces = [...PUBLICITY.spaces, { name: '示例·138 0000 0000', district: '鹿城区', grade: '良好' }]
  const written = await write(buildNotice({ ...PUBLICITY, spaces }))
  expect(written).toEqual({
    ok: false,
    faults: [
      {
        place: '附件第3行“空间名称”',
        message: '附件第3行“空间名称”疑似含有电话号码，文件未生成。请删去后重新生成。',
      },
    ],
  })
})
