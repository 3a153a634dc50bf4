import { describe, expect, test } from 'vitest'
import { defaultScheme } from '#server/usecase/default-scheme.ts'
import { INPUT_TABLES } from '#shared/appraisal/input-tables.ts'
import { checkScheme } from '#shared/scheme/check.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { ruleSchema } from '#shared/scheme/rule/rule.ts'
import { valueSchema } from '#shared/scheme/value.ts'
import { whenSchema } from '#shared/scheme/when.ts'
import { tableRows, textOf } from './text.ts'

// docs/schemes.md: its examples are sound, no rule form is left out, and the default scheme is the one described.

const text = textOf('docs/schemes.md')
const rows = tableRows(text)
const under = (heading: string) =>
  tableRows(text.slice(text.indexOf(`\n## ${heading}\n`)).split(/\n## /)[1]!).map(([first = '']) =>
    JSON.parse(first.slice(1, -1)),
  )

test('the whole example is a sound scheme', () => {
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!)
  expect(checkScheme(example)).toMatchObject({ ok: true })
})

describe('each example', () => {
  test.each(under('取值'))('value %j', (example) => {
    expect(valueSchema.safeParse(example).error).toBeUndefined()
  })
  test.each(under('计分规则'))('rule %j', (example) => {
    expect(ruleSchema.safeParse(example).error).toBeUndefined()
  })
  test.each(under('条件'))('condition %j', (example) => {
    expect(whenSchema.safeParse(example).error).toBeUndefined()
  })
})

test('every rule form, in order', () => {
  const forms = ruleSchema.options.map((option) => option.shape.form.value)
  expect(under('计分规则').map(({ form }) => form)).toEqual(forms)
})

test.each(INPUT_TABLES)('the columns of $title', ({ title, columns }) => {
  const headers = (required: boolean) =>
    columns
      .filter((column) => column.required === required)
      .map(({ header }) => header)
      .join('、')
  expect(rows).toContainEqual([title, headers(true), headers(false)])
})

test('the default scheme', () => {
  const [document] = documentsOf(defaultScheme())
  const described = document!.groups.flatMap((group) =>
    group.indicators.map(({ title, max, value, rule }) => [
      group.title,
      title,
      `\`${value && 'metric' in value ? value.metric : ''}\``,
      String(max),
      rule.form === 'curve' ? rule.points.map(([x, y]) => `(${x}, ${y})`).join(' ') : '',
    ]),
  )
  expect(rows.filter((cells) => cells.length === 5)).toEqual(described)
})
