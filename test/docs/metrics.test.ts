import { expect, test } from 'vitest'
import { CONDITIONS } from '#shared/metric/conditions.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import { tableRows, textOf } from './text.ts'

// docs/metrics.md says what the program says, word for word.

const rows = tableRows(textOf('docs/metrics.md'))

test('every metric stands in docs/metrics.md with its title, unit, decimals and definition, and no other', () => {
  const declared = Object.entries(METRICS).map(([id, { title, unit, decimals, definition }]) =>
    [title, `\`${id}\``, unit, String(decimals), definition].join(' | '),
  )
  expect(rows.filter((cells) => cells.length === 5).map((cells) => cells.join(' | '))).toEqual(declared)
})

test.each(Object.entries(CONDITIONS))('the condition %s is explained', (id, { title }) => {
  expect(rows.some(([first, second]) => first === title && second === `\`${id}\``)).toBe(true)
})
