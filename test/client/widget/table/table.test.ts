import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { formatDifference } from '#client/format/number.ts'
import { cellText, compareCells, type DataColumn } from '#client/widget/table/column.ts'
import { csvOf } from '#client/widget/table/file.ts'
import { linesOf } from '#client/widget/table/lines.ts'
import { sortedRows } from '#client/widget/table/sorted-rows.ts'
import { sourceLines } from '#client/widget/table/source.ts'
import { totalsOf } from '#client/widget/table/totals.ts'
import { workbookOf } from '#client/widget/table/workbook.ts'

interface Row {
  readonly name: string
  readonly points: number | null
}

const columns: readonly DataColumn<Row>[] = [
  { id: 'name', title: '空间', width: 100, value: ({ name }) => name },
  {
    id: 'points',
    title: '得分',
    hint: '满分 15',
    width: 80,
    value: ({ points }) => points,
    text: ({ points }) => points?.toFixed(2) ?? '—',
  },
]

describe('cells', () => {
  it.each([
    [2, 10, -1],
    ['WZ-LC-2', 'WZ-LC-10', -1],
    ['苍南县', '鹿城区', -1],
    ['乐清市', '乐清市', 0],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareCells(a, b))).toBe(sign)
  })

  it('without a value are a dash', () => {
    expect(cellText(columns[0]!, { name: '', points: 1 })).toBe('—')
  })
})

describe('a table as csv', () => {
  it('has the very cells of the screen, quoted where needed', () => {
    const rows = [
      { name: '甲,乙"丙"', points: 12 },
      { name: '丁', points: null },
    ]
    expect(csvOf(columns, rows)).toBe('\uFEFF空间,得分（满分 15）\r\n"甲,乙""丙""",12.00\r\n丁,—\r\n')
  })

  it('leaves numbers and dashes that are written as text', () => {
    expect(csvOf(columns.slice(0, 1), [{ name: '-5', points: null }])).toContain('\r\n-5\r\n')
  })

  it.each(['=1+1', '+86 577', '-1-1', '@cmd', '＝1+1', '\t=1'])('takes the sting out of %s', (name) => {
    expect(csvOf(columns.slice(0, 1), [{ name, points: null }])).toContain(`\r\n'${name}\r\n`)
  })
})

describe('numbers in csv', () => {
  const differences: readonly DataColumn<Row>[] = [
    { ...columns[1]!, hint: undefined, text: ({ points }) => formatDifference(points!, 2) },
  ]

  it.each([
    [-2, '-2.00'],
    [3.5, '+3.50'],
    [0, '0.00'],
  ])('%s stays one', (points, written) => {
    expect(csvOf(differences, [{ name: '', points }])).toBe(`\uFEFF得分\r\n${written}\r\n`)
  })
})

describe('sums', () => {
  const summed = [columns[0]!, { ...columns[1]!, sum: true }]

  it('add up exactly, leaving out what has no value', () => {
    const rows = [0.1, 0.2, null].map((points, index) => ({ name: `${index}`, points }))
    expect(totalsOf(summed, rows)).toEqual([null, { value: 0.3, text: '0.3' }])
    expect(csvOf(summed, rows)).toMatch(/\r\n合计,0\.3\r\n$/)
  })

  it('stand only where there is something to add', () => {
    expect(totalsOf(summed, [{ name: '甲', points: 1 }])).toBeNull()
    expect(
      totalsOf(
        columns,
        [1, 2].map((points) => ({ name: '甲', points })),
      ),
    ).toBeNull()
  })
})

describe('a table as a workbook', () => {
  interface Line extends Row {
    readonly day: string
    readonly at: string
  }
  const timed: readonly DataColumn<Line>[] = [
    { id: 'name', title: '空间', width: 100, value: ({ name }) => name },
    {
      id: 'points',
      title: '得分',
      width: 80,
      value: ({ points }) => points,
      sum: true,
      workbookFormat: '0.00',
    },
    { id: 'day', title: '日期', width: 80, value: ({ day }) => day, time: 'day' },
    { id: 'at', title: '时间', width: 80, value: ({ at }) => at, time: 'instant' },
  ]
  const rows: readonly Line[] = [
    { name: '=1+1', points: -1.5, day: '2025-03-05', at: '2025-03-05T22:00:00.000Z' },
    { name: '乙', points: 2, day: '三月', at: '' },
  ]

  it.each([
    ['two\nlines', 'two\nlines'],
    ['a_x000B_b', 'a_x000B_b'],
    ['长'.repeat(40_000), '长'.repeat(32_767)],
  ])('holds %j as a cell of Excel can', async (text, held) => {
    const blob = await workbookOf('甲', timed, [{ name: text, points: 1, day: '', at: '' }], [])
    const { Sheets } = read(new Uint8Array(await blob.arrayBuffer()))
    expect(Sheets.甲!.A2!.v).toBe(held)
  })

  it('has numbers, days and instants as such, text that stays text, the sums, and where it comes from', async () => {
    const source = sourceLines('排名', {
      rows: 2,
      address: 'http://127.0.0.1:4321/ranking?year=2025',
      at: new Date('2026-01-02T03:04:00Z'),
      run: {
        id: 7,
        at: '2026-01-01T00:00:00Z',
        scheme: { id: 's', version: '2', title: '方案', sha256: 'ab' },
      },
    })
    const blob = await workbookOf('排名/一', timed, rows, source)
    const { SheetNames, Sheets } = read(new Uint8Array(await blob.arrayBuffer()), { cellNF: true })
    expect(SheetNames).toEqual(['排名 一', '来源'])
    const sheet = Sheets['排名 一']!
    const cells = (row: number) => ['A', 'B', 'C', 'D'].map((column) => sheet[`${column}${row}`])
    expect(cells(2).map(({ t, f }) => [t, f])).toEqual([
      ['s', undefined],
      ['n', undefined],
      ['n', undefined],
      ['n', undefined],
    ])
    expect(cells(2).map(({ v }) => v)).toEqual(['=1+1', -1.5, 45721, 45722.25])
    expect(cells(2).map(({ w }) => w)).toEqual(['=1+1', '-1.50', '2025年3月5日', '2025年3月6日 06:00'])
    expect(cells(3).map(({ v }) => v)).toEqual(['乙', 2, '三月', '—'])
    expect(cells(4).map((cell) => cell?.v ?? '')).toEqual(['合计', 0.5, '', ''])
    const from = utils.sheet_to_json<string[]>(Sheets.来源!, { header: 1 })
    expect(from.slice(0, 8)).toEqual([
      ['表格', '排名'],
      ['系统', '温州市众创空间年度绩效考核'],
      ['保存时间', '2026年1月2日 11:04'],
      ['页面地址', 'http://127.0.0.1:4321/ranking?year=2025'],
      ['行数', 2],
      ['数据版本', '第 7 次计算，2026年1月1日 08:00'],
      ['方案', '方案（s，第 2 版）'],
      ['方案校验码', 'ab'],
    ])
  })
})

describe('lines', () => {
  const rows = [
    { id: '1', name: '甲', points: 3 },
    { id: '2', name: '甲', points: 2 },
    { id: '3', name: '乙', points: 1 },
  ]

  it('are the rows where there are no groups', () => {
    expect(linesOf(rows, ({ id }) => id, undefined).map(({ key }) => key)).toEqual(['1', '2', '3'])
  })

  it('have a heading with its number of rows before each group', () => {
    const lines = linesOf(rows, ({ id }) => id, { of: ({ name }) => name, order: ['甲', '乙'] })
    expect(lines.map((line) => (line.kind === 'group' ? `${line.name} ${line.size}` : line.key))).toEqual([
      '甲 2',
      '1',
      '2',
      '乙 1',
      '3',
    ])
  })
})

describe('rows', () => {
  const rows: readonly Row[] = [
    { name: '乙', points: 2 },
    { name: '甲', points: null },
    { name: '丙', points: 10 },
    { name: '甲', points: 2 },
  ]
  const groups = { of: ({ name }: Row) => name, order: ['甲', '乙'] }

  it.each([
    ['as they came', null, undefined, [2, null, 10, 2]],
    ['by a column', { column: 'points', descending: false }, undefined, [2, 2, 10, null]],
    [
      'largest first, without a value last',
      { column: 'points', descending: true },
      undefined,
      [10, 2, 2, null],
    ],
    ['by a column that is not there', { column: 'gone', descending: true }, undefined, [2, null, 10, 2]],
    ['by group, others last', { column: 'points', descending: true }, groups, [2, null, 2, 10]],
  ])('%s', (_, sort, grouping, points) => {
    expect(sortedRows(rows, columns, sort, grouping).map((row) => row.points)).toEqual(points)
  })
})
