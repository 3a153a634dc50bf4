import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEDGER_IDS, LEDGERS } from '#shared/ledger/ledgers.ts'
import { VALUE_KEYS } from '#shared/reading/stored-rows.ts'
import type { StoredRow } from '#shared/reading/table-reading.ts'
import { maskName } from '#shared/workflow/mask-name.ts'
import { maskPhone } from '#shared/workflow/mask-phone.ts'
import { maskRow } from '#shared/workflow/mask-row.ts'

test.each([
  ['张伟', '张*'],
  ['张小明', '张**'],
  ['欧阳娜娜', '欧阳**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['𠮷野家', '𠮷**'],
  ['李𠮷', '李*'],
  ['李', '*'],
  ['John Smith', 'J*** *****'],
  ['阿卜杜拉·买买提', '阿***·***'],
  ['Ｊｏｈｎ', 'J***'],
  [' 张 伟 ', '张 *'],
  ['张伟、李小明', '张*、李**'],
  ['张伟/李娜', '张*/李*'],
  ['张三13812345678', '张************'],
  ['', ''],
])('the name %j is shown as %j', (name, expected) => expect(maskName(name)).toBe(expected))

test.each([
  ['13812345678', '138****5678'],
  ['138 1234 5678', '138 **** 5678'],
  ['138-1234-5678', '138-****-5678'],
  ['１３８１２３４５６７８', '138****5678'],
  ['+86 13812345678', '+86 138****5678'],
  ['8613812345678', '86138****5678'],
  ['0577-88123421', '0577-88****21'],
  ['(0577)88123421', '(0577)88****21'],
  ['010-88123421', '010-88****21'],
  ['057788123421', '057788****21'],
  ['0577-8812342', '0577-88***42'],
  ['88123421', '88****21'],
  ['0577-88123421-801', '****-********-***'],
  ['12345', '*****'],
  ['123456789012', '************'],
  ['13812345678、0577-88123421', '138****5678、0577-88****21'],
  ['13812345678/13987654321', '138****5678/139****4321'],
  ['张三13812345678', '**138****5678'],
  ['', ''],
])('the number %j is shown as %j', (phone, expected) => expect(maskPhone(phone)).toBe(expected))

const han = fc.constantFrom('张', '王', '伟', '𠮷', '娜', '欧', '阳', '𪚥')

test('no more of a name than its family name is left, and its length stays', () => {
  fc.assert(
    fc.property(fc.array(han, { minLength: 2, maxLength: 6 }), (characters) => {
      const masked = [...maskName(characters.join(''))]
      expect(masked).toHaveLength(characters.length)
      expect(masked[0]).toBe(characters[0])
      expect(masked.at(-1)).toBe('*')
      expect(masked.join('').isWellFormed()).toBe(true)
    }),
  )
})

test('at least three digits of any number are masked, short ones all', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{1,20}$/),
      fc.constantFrom('', ' ', '-'),
      fc.nat(20),
      (number, gap, at) => {
        const written = `${number.slice(0, at)}${gap}${number.slice(at)}`.trim()
        const masked = maskPhone(written)
        const hidden = masked.replace(/[^*]/g, '').length
        expect(hidden).toBeGreaterThanOrEqual(Math.min(3, number.length))
        if (number.length < 7) expect(masked).not.toMatch(/\d/)
      },
    ),
  )
})

describe('a stored row', () => {
  // The values by the specification's list of personal data: contacts, telephone numbers, mentors' names.
  const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    profile: { contact: '张*', phone: '138****5678' },
    mentors: { name: '张*' },
    mentoring: { mentor: '张*' },
  }
  const value = (key: string) => (key === 'phone' ? '13812345678' : '张伟')

  test.each(LEDGER_IDS)('of %s: its personal cells and no others, each where it was', (ledger) => {
    const keys = VALUE_KEYS[ledger]
    const row: StoredRow = [7, ...keys.map(value)]
    const masked = maskRow(ledger, row)
    expect(masked).toEqual([7, ...keys.map((key) => EXPECTED[ledger]?.[key] ?? value(key))])
    expect(row).toEqual([7, ...keys.map(value)])
    const empty: StoredRow = [7, ...keys.map(() => null)]
    expect(maskRow(ledger, empty)).toEqual(empty)
  })

  test('of every ledger is what the columns say', () => {
    expect(LEDGERS.map(({ id }) => id).sort()).toEqual([...LEDGER_IDS].sort())
  })
})
