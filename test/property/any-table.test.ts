import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEDGERS, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { Cell } from '#shared/reading/table.ts'
import { outcome } from '#test/reading/tables.ts'

// Whatever stands in a table, reading it comes to an end, says where every error is, and gives values of their types.

const HALF_RIGHT = [
  ...[
    '2025-03-05',
    '2025年3月5日-7日',
    '45721',
    '2025-13-01',
    '12',
    '12.5',
    '1,234',
    '-3',
    '5万元',
    '企业',
    '团队',
    '路演',
  ],
  ...[
    '专职',
    '自有',
    '租赁',
    '91330300TLEG2ELQPA',
    '合计',
    '注:x',
    '单位:元',
    '无',
    '-',
    '',
    '',
    'a.jpg;b.jpg',
    '张三',
    '①',
    '120¹',
  ],
  ...[
    'WZ-LC-001',
    'WZ-LC-009',
    '越新众创空间',
    '\u0000',
    '名'.repeat(201),
    '=A1',
    '身份',
    '２０２５',
    'h',
    'm2',
    '%',
  ],
]
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HALF_RIGHT) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ fault: 'CELL_ERROR', text: '#N/A' }) },
)
const header = fc.constantFrom(...LEDGERS).chain(({ columns }) => {
  const names = columns.flatMap(({ header, aliases }) => [header, ...aliases])
  const name = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: cell })
  const decorated = fc
    .tuple(name, fc.constantFrom('', '*', '（元）', '(m2)', '[亩]'))
    .map(([text, more]) => (typeof text === 'string' ? text + more : text))
  return fc.array(decorated, { minLength: 2, maxLength: 14 })
})
const table = fc.tuple(
  fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }),
  header,
  fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 12 }),
)

test('any table', { timeout: 600_000 }, () => {
  let read = 0
  fc.assert(
    fc.property(table, fc.constantFrom('WZ-LC-001/a.csv', 'a.csv'), ([above, head, below], file) => {
      const rows = [...above, head, ...below]
      const found = outcome(rows, file)
      if (found.kind !== 'read') return
      read++
      const { reading } = found
      expect(reading.read + reading.skipped).toBe(rows.length - reading.headerRow)
      const columns = ledgerOf(reading.ledger).columns.slice(2)
      for (const issue of reading.issues) {
        expect(issue.message).toMatch(/。$/)
        if (issue.row !== null) expect(issue.row).toBeGreaterThanOrEqual(reading.headerRow)
      }
      for (const [space, part] of reading.spaces) {
        expect(part.rows.length).toBe(reading.usable ? part.read - part.faulty : 0)
        const wrong = new Set(
          reading.issues
            .filter(({ severity, space: of, row }) => severity === 'error' && of === space && row !== null)
            .map(({ row }) => row),
        )
        for (const [row, ...values] of part.rows) {
          expect(row > reading.headerRow && !wrong.has(row)).toBe(true)
          columns.forEach(({ type, required }, at) => {
            const value = values[at]
            if (value === null) expect(required).toBe(false)
            else if (type === 'evidence') expect(Array.isArray(value)).toBe(true)
            else if (type === 'integer' || type === 'decimal' || type === 'money')
              expect(Number.isFinite(value)).toBe(true)
            else if (type === 'date') expect(value).toMatch(/^(199\d|20\d\d)-\d\d-\d\d$/)
            else expect(typeof value === 'string' && value !== '').toBe(true)
          })
        }
      }
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(500)
})
