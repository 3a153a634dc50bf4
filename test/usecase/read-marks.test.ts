import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import fuzhou from '#data/schemes/fuzhou-2022.json' with { type: 'json' }
import huzhou from '#data/schemes/huzhou.json' with { type: 'json' }
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { openStore } from '#server/db/store.ts'
import { openSources, uploadedSources } from '#server/file/source.ts'
import { writeXlsx } from '#server/file/xlsx-write.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { readMarks } from '#server/usecase/read-marks.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import type { Indicator, Scheme } from '#shared/scheme/document.ts'
import { schemeOf, sound } from '#test/appraisal/schemes.ts'

// A real registry: ten spaces, five 综合型 and five 专业化; WZ-0304-003 was filed in December 2025.
const REGISTRY = join(import.meta.dirname, '../cases/plain/registry')
const AT = '2026-01-15T08:00:00.000Z'
const store = openStore(':memory:')
afterAll(() => store.close())
beforeAll(async () => {
  const files = readdirSync(REGISTRY).map((file) => join(REGISTRY, file))
  expect((await importRegistry(store, await openSources(files), AT)).issues).toEqual([])
})

async function read(
  files: Readonly<Record<string, string | Buffer>>,
  { scheme = sound(huzhou), year = 2025 }: { scheme?: Scheme; year?: number } = {},
) {
  const uploads = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }))
  const { inputs, issues } = await readMarks(store, await uploadedSources(uploads), { year, scheme })
  const marks = inputs.marks.map(
    ({ space, indicator, expert, points }) => `${space} ${indicator} ${expert} ${points}`,
  )
  const flags = inputs.flags.map(({ space, flag }) => `${space} ${flag}`)
  const told = issues.map(({ code, row, column, value }) => [code, row, column, value])
  return { inputs, marks, flags, issues, told }
}

const lines = (...list: readonly string[]) => list.join('\n')
const HEADER = '空间编码,指标,专家,分值,说明'
const marksFile = (...rows: readonly string[]) => ({ '评分.csv': lines(HEADER, ...rows) })

describe('the real reader', () => {
  const two = ['WZ-0329-001 expert_1 张伟 12.5', 'WZ-0328-002 expert_5 李娜 20']
  const text = lines(HEADER, 'WZ-0329-001,专家评分项一,张伟,12.5,现场评审', 'WZ-0328-002,expert_5,李娜,20,')

  test.each<readonly [string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16LE', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ])('%s', async (_, bytes) => {
    const { marks, issues, inputs } = await read({ '评分.csv': bytes })
    expect(issues).toEqual([])
    expect(marks).toEqual(two)
    expect(inputs.marks.map(({ note }) => note)).toEqual(['现场评审', null])
    expect(inputs.files).toEqual([
      { path: '评分.csv', bytes: bytes.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })

  test('titles above the header, columns in any order, aliases, full-width digits, totals and notes', async () => {
    const { marks, issues } = await read({
      '评分.txt': lines(
        '2025年度专家评分表,,,,',
        '填报单位:市科技局,,,,',
        '序号,分值(分),专家姓名*,指标名称,空间编码',
        '1,１２．５分,张伟,专家评分项一,WZ-0329-001',
        '2, 20 ,李娜,expert_5,WZ-0328-002',
        '合计,32.5,,,',
        '注:每项取平均分,,,,',
      ),
    })
    expect(issues).toEqual([])
    expect(marks).toEqual(two)
  })

  test('a workbook with marks on one sheet, flags on another and words on a third', async () => {
    const workbook = await writeXlsx([
      { name: '说明', columns: [{ header: '填表说明', type: 'text' }], rows: [['请逐项填写']] },
      {
        name: '评分',
        columns: ['空间编码', '指标', '专家'].map((header) => ({ header, type: 'text' as const })),
        rows: [],
      },
      {
        name: '标记',
        columns: ['空间编码', '标记', '说明'].map((header) => ({ header, type: 'text' as const })),
        rows: [['WZ-0329-001', '暂缓', '场地搬迁']],
      },
    ])
    const { flags, told } = await read({ '录入.xlsx': workbook }, { scheme: sound(fuzhou) })
    expect(flags).toEqual(['WZ-0329-001 暂缓'])
    expect(told).toEqual([
      ['COLUMN_MISSING', 1, '分值', null],
      ['SHEET_SKIPPED', null, null, null],
    ])
  })

  test('several files count together, in the order of their paths', async () => {
    const { marks, flags, issues } = await read({
      'b.csv': lines(HEADER, 'WZ-0329-001,专家评分项一,李娜,14,'),
      'a.csv': lines(HEADER, 'WZ-0329-001,专家评分项一,张伟,12,'),
      'c.csv': lines('空间编码,标记', 'WZ-0329-001,暂缓'),
    })
    expect(marks).toEqual(['WZ-0329-001 expert_1 张伟 12', 'WZ-0329-001 expert_1 李娜 14'])
    expect(flags).toEqual(['WZ-0329-001 暂缓'])
    expect(issues.map(({ code }) => code)).toEqual(['FLAG_UNKNOWN'])
  })

  test.each<readonly [string, Readonly<Record<string, string>>, readonly unknown[]]>([
    ['no header', { 'a.csv': '甲,乙\n1,2' }, ['HEADER_NOT_FOUND', null, null, null]],
    ['another kind of file', { 'a.xls': 'x' }, ['FILE_TYPE', null, null, null]],
    ['a quote that never closes', { 'a.csv': `${HEADER}\n"WZ` }, ['CSV_MALFORMED', 2, null, null]],
    ['identity cards', { 'a.csv': `${HEADER},身份证号\n` }, ['PERSONAL_DATA', null, null, null]],
    ['no column 分值', { 'a.csv': '空间编码,指标,专家\n' }, ['COLUMN_MISSING', 1, '分值', null]],
    ['no column 专家', { 'a.csv': '空间编码,指标,分值\n' }, ['COLUMN_MISSING', 1, '专家', null]],
    [
      'a cell too many',
      { 'a.csv': `${HEADER}\nWZ-0329-001,expert_1,张伟,1,,x` },
      ['ROW_TOO_LONG', 2, null, null],
    ],
  ])('%s', async (_, files, expected) => {
    const { told, marks } = await read(files)
    expect(told).toEqual([expected])
    expect(marks).toEqual([])
  })

  test('a header that is not found says what it should have been', async () => {
    const { issues } = await read({ 'a.csv': '甲,乙\n1,2' })
    expect(issues[0]!.message).toContain('评分表或标记表的表头')
  })
})

describe('what a mark can be', () => {
  test.each<readonly [string, string, readonly unknown[] | null]>([
    ['the highest mark', 'WZ-0329-001,专家评分项一,张伟,15,', null],
    ['above it', 'WZ-0329-001,专家评分项一,张伟,15.01,', ['NUMBER_OUT_OF_RANGE', 2, '分值', '15.01']],
    ['above another one’s', 'WZ-0329-001,expert_3,张伟,10.5,', ['NUMBER_OUT_OF_RANGE', 2, '分值', '10.5']],
    ['0', 'WZ-0329-001,专家评分项一,张伟,0,', null],
    ['below 0', 'WZ-0329-001,专家评分项一,张伟,-1,', ['NUMBER_OUT_OF_RANGE', 2, '分值', '-1']],
    ['no number', 'WZ-0329-001,专家评分项一,张伟,约12,', ['NUMBER_INVALID', 2, '分值', '约12']],
    ['empty', 'WZ-0329-001,专家评分项一,张伟,,', ['FIELD_REQUIRED', 2, '分值', null]],
    ['no expert', 'WZ-0329-001,专家评分项一,,12,', ['FIELD_REQUIRED', 2, '专家', null]],
    ['no space', ',专家评分项一,张伟,12,', ['FIELD_REQUIRED', 2, '空间编码', null]],
    ['a space unknown', 'WZ-9999-001,专家评分项一,张伟,12,', ['SPACE_UNKNOWN', 2, '空间编码', 'WZ-9999-001']],
    ['an indicator unknown', 'WZ-0329-001,卫生,张伟,12,', ['INDICATOR_UNKNOWN', 2, '指标', '卫生']],
    ['an adjustment that nobody marks', 'WZ-0329-001,加分,张伟,1,', ['INDICATOR_UNKNOWN', 2, '指标', '加分']],
    ['a title with odd spaces', 'WZ-0329-001, 专家 评分项一 ,张伟,12,', null],
  ])('%s', async (_, row, expected) => {
    const { told, marks } = await read(marksFile(row))
    expect(told).toEqual(expected ? [expected] : [])
    expect(marks).toHaveLength(expected ? 0 : 1)
  })

  test('every row’s faults are told, each once', async () => {
    const { told } = await read(
      marksFile(
        'WZ-0329-001,专家评分项一,张伟,16,',
        'WZ-9999-001,专家评分项一,张伟,12,',
        'WZ-0329-001,卫生,张伟,x,',
      ),
    )
    expect(told).toEqual([
      ['NUMBER_OUT_OF_RANGE', 2, '分值', '16'],
      ['SPACE_UNKNOWN', 3, '空间编码', 'WZ-9999-001'],
      ['NUMBER_INVALID', 4, '分值', 'x'],
    ])
  })

  test('one expert twice for one indicator and space, by title and by id, in two files', async () => {
    const { marks, issues } = await read({
      'a.csv': lines(HEADER, 'WZ-0329-001,专家评分项一,张伟,12,', 'WZ-0329-001,专家评分项二,张伟,12,'),
      'b.csv': lines(HEADER, 'WZ-0329-001,expert_1,张 伟,13,', 'WZ-0328-002,expert_1,张伟,13,'),
    })
    expect(issues).toMatchObject([{ code: 'MARK_DUPLICATE', file: 'b.csv', row: 2, value: '张 伟' }])
    expect(marks).toHaveLength(3)
  })

  test('a space that takes no part in the year is warned of, and its mark is not used', async () => {
    const { told, marks } = await read(marksFile('WZ-0304-003,专家评分项一,张伟,12,'), { year: 2024 })
    expect(told).toEqual([['SPACE_NOT_APPRAISED', 2, '空间编码', 'WZ-0304-003']])
    expect(marks).toEqual([])
  })

  test('a scheme without marks takes none', async () => {
    const { issues } = await read(marksFile('WZ-0329-001,活动场次,张伟,12,'), { scheme: sound(wenzhou) })
    expect(issues).toMatchObject([{ code: 'INDICATOR_UNKNOWN', severity: 'error' }])
    expect(issues[0]!.message).toContain('该方案没有评分指标')
  })

  const mark = { mark: 'expert' } as const
  test.each<readonly [string, Partial<Indicator>, number, boolean]>([
    ['out of 100, made into 15 points', { rule: { form: 'perUnit', points: 0.15 } }, 100, true],
    ['… and not more', { rule: { form: 'perUnit', points: 0.15 } }, 100.01, false],
    [
      'by a curve up to 100',
      {
        rule: {
          form: 'curve',
          points: [
            [60, 0],
            [100, 15],
          ],
        },
      },
      100,
      true,
    ],
    [
      '… and not more',
      {
        rule: {
          form: 'curve',
          points: [
            [60, 0],
            [100, 15],
          ],
        },
      },
      101,
      false,
    ],
    [
      'by bands',
      {
        rule: {
          form: 'bands',
          bands: [
            [60, 8],
            [90, 15],
          ],
        },
      },
      95,
      true,
    ],
    ['up to 5 only, full from 4 on', { rule: { form: 'full', from: 4 } }, 5, true],
    ['on a scale of 500', { rule: { form: 'perUnit', points: 0.03 } }, 500, true],
    ['… and not more', { rule: { form: 'perUnit', points: 0.03 } }, 500.5, false],
    ['a step', { rule: { form: 'step', from: 60, base: 5, points: 1, unit: 4 } }, 100, true],
    ['… and not more', { rule: { form: 'step', from: 60, base: 5, points: 1, unit: 4 } }, 101, false],
    ['that is its own points, out of the maximum', {}, 15, true],
    ['… and not more', {}, 16, false],
    ['2 points for each: all points from 7.5 on', { rule: { form: 'perUnit', points: 2 } }, 60, true],
    ['compared with the best', { rule: { form: 'best' } }, 88, true],
    ['… and not more', { rule: { form: 'best' } }, 101, false],
    [
      'in a sum, on a scale of its own',
      { value: { sum: [[mark, 0.15]] }, rule: { form: 'perUnit', points: 1 } },
      100,
      true,
    ],
  ])('a mark %s', async (_, given, points, fine) => {
    const scheme = sound(
      schemeOf([
        { id: 'site', title: '现场', max: 15, value: mark, rule: { form: 'perUnit', points: 1 }, ...given },
      ]),
    )
    const { marks } = await read(marksFile(`WZ-0329-001,现场,张伟,${points},`), { scheme })
    expect(marks).toHaveLength(fine ? 1 : 0)
  })

  test('each kind of space has the indicators of its own document', async () => {
    const site = (max: number): Indicator => ({
      ...{ id: 'site', title: '现场', max, value: mark, rule: { form: 'perUnit', points: 1 } },
    })
    const scheme = sound([
      schemeOf([site(10)], { appliesTo: { kind: ['综合型'] } }),
      schemeOf([site(20)], { appliesTo: { kind: ['专业化'] } }),
    ])
    const { told, marks } = await read(marksFile('WZ-0329-001,现场,张伟,12,', 'WZ-0328-002,现场,张伟,12,'), {
      scheme,
    })
    expect(told).toEqual([['NUMBER_OUT_OF_RANGE', 2, '分值', '12']])
    expect(marks).toEqual(['WZ-0328-002 site 张伟 12'])
  })
})

describe('flags', () => {
  const flagsFile = (...rows: readonly string[]) => ({ '标记.csv': lines('空间编码,标记,说明', ...rows) })

  test('are taken as the scheme writes them; one that it does not know is warned of', async () => {
    const { flags, issues } = await read(
      flagsFile('WZ-0329-001,暂 缓,搬迁', 'WZ-0328-002,放弃,', 'WZ-0328-002,延期,'),
      { scheme: sound(fuzhou) },
    )
    expect(flags).toEqual(['WZ-0329-001 暂缓', 'WZ-0328-002 放弃', 'WZ-0328-002 延期'])
    expect(issues).toMatchObject([{ code: 'FLAG_UNKNOWN', severity: 'warning', row: 4 }])
    expect(issues[0]!.message).toContain('暂缓、放弃')
  })

  test('a space unknown', async () => {
    const { told } = await read(flagsFile('X-1,暂缓,'), { scheme: sound(fuzhou) })
    expect(told).toEqual([['SPACE_UNKNOWN', 2, '空间编码', 'X-1']])
  })

  test('they decide the run, and are kept with it', async () => {
    const scheme = sound(fuzhou)
    const { inputs } = await read(flagsFile('WZ-0329-001,暂缓,搬迁'), { scheme })
    const { run, results } = await runAppraisal(store, { year: 2025, scheme, inputs, by: 'test', at: AT })
    expect(results.filter(({ status }) => status === 'exempt').map(({ space }) => space)).toEqual([
      'WZ-0329-001',
    ])
    expect(await store.runInputs(run.id)).toEqual(inputs)
    expect(inputs.flags).toEqual([{ space: 'WZ-0329-001', flag: '暂缓', note: '搬迁' }])
  })
})
