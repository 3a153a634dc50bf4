import { describe, expect, it } from 'vitest'
import { cellText, compareCells, type DataColumn } from '#client/widget/table/column.ts'
import { csvOf } from '#client/widget/table/file.ts'
import { linesOf } from '#client/widget/table/lines.ts'
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

  it.each(['=1+1', '+86', '-1', '@cmd'])('takes the sting out of %s', (name) => {
    expect(csvOf(columns.slice(0, 1), [{ name, points: null }])).toContain(`\r\n'${name}\r\n`)
  })
})

it('a table as a workbook is a zip', async () => {
  const bytes = new Uint8Array(
    await (await workbookOf('排名', columns, [{ name: '甲', points: 1.5 }])).arrayBuffer(),
  )
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
})

describe('lines', () => {
  const rows = [
    { id: '1', original: { name: '甲', points: 3 } },
    { id: '2', original: { name: '甲', points: 2 } },
    { id: '3', original: { name: '乙', points: 1 } },
  ]

  it('are the rows where there are no groups', () => {
    expect(linesOf(rows, undefined).map(({ key }) => key)).toEqual(['1', '2', '3'])
  })

  it('have a heading with its number of rows before each group', () => {
    const lines = linesOf(rows, { of: ({ name }) => name, order: ['甲', '乙'] })
    expect(lines.map((line) => (line.kind === 'group' ? `${line.name} ${line.size}` : line.key))).toEqual([
      '甲 2',
      '1',
      '2',
      '乙 1',
      '3',
    ])
  })
})
