import { expect, test } from 'vitest'
import type { Column } from '#shared/ledger/column.ts'
import { LEDGER_IDS, LEDGERS, ledgerOf } from '#shared/ledger/ledgers.ts'
import { headerKey } from '#shared/reading/header.ts'
import {
  LEDGER_NAMES,
  SPACE_CODE_NAMES,
  SPACE_NAME_NAMES,
  SPEC,
  type SpecColumn,
} from '#test/property/spec-columns.ts'

// The ledgers as declared, against the tables of reports (Columns) copied by hand.

const specOf = (column: Column): SpecColumn => {
  const kind =
    column.type === 'creditCode'
      ? 'credit code'
      : column.type === 'date' && column.ranges
        ? 'range date'
        : column.type
  return {
    ...{ key: column.key, kind, names: [column.header, ...column.aliases] },
    ...(column.required ? { required: true as const } : {}),
    ...('units' in column ? { units: column.units } : {}),
    ...(column.type === 'choice' ? { choices: column.choices } : {}),
    ...(column.type === 'choice' && column.whenEmpty ? { whenEmpty: column.whenEmpty } : {}),
  }
}

test('the six ledgers in their order', () => {
  expect(LEDGER_IDS).toEqual(['profile', 'events', 'tenants', 'mentors', 'mentoring', 'extras'])
  expect(LEDGER_IDS).toEqual(LEDGER_NAMES)
  expect(LEDGERS.map(({ title }) => title)).toEqual([
    ...['基本情况', '活动台账', '入驻台账', '导师名册', '辅导台账', '补充指标'],
  ])
})

test.each(LEDGER_NAMES)('%s', (id) => {
  const [code, name, ...own] = ledgerOf(id).columns
  expect(specOf(code!)).toEqual({ key: 'spaceCode', kind: 'text', names: SPACE_CODE_NAMES })
  expect(specOf(name!)).toEqual({ key: 'spaceName', kind: 'text', names: SPACE_NAME_NAMES })
  expect(own.map(specOf)).toEqual(SPEC[id])
})

test.each(LEDGER_NAMES)('%s: no name stands for two columns', (id) => {
  const names = ledgerOf(id).columns.flatMap(({ header, aliases }) => [header, ...aliases].map(headerKey))
  expect(new Set(names).size).toBe(names.length)
})

test('ranges of numbers: from above or at least, to at most', () => {
  const found = LEDGERS.flatMap(({ id, columns }) =>
    columns.flatMap((column) =>
      'units' in column
        ? [`${id} ${column.key} ${column.aboveMin ? '>' : ''}${column.min ?? ''}..${column.max ?? ''}`]
        : [],
    ),
  )
  expect(found).toEqual([
    'profile year ..',
    'profile area >0..1000000',
    'profile seatArea 0..',
    'profile publicArea 0..',
    'profile workstations 0..100000',
    'profile fullTimeStaff 0..10000',
    'profile investedFirms 0..',
    'profile patents 0..',
    'profile jobs 0..',
    'profile graduateJobs 0..',
    'events participants 0..1000000',
    'tenants seats 0..100000',
    'mentoring hours >0..12',
    'extras value ..',
  ])
})

test('personal data', () => {
  const personal = LEDGERS.flatMap(({ id, columns }) =>
    columns.filter((column) => column.personal).map(({ key, personal }) => `${id} ${key}: ${personal}`),
  )
  expect(personal).toEqual([
    'profile contact: name',
    'profile phone: phone',
    'mentors name: name',
    'mentoring mentor: name',
  ])
})
