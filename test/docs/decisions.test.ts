import { describe, expect, test } from 'vitest'
import { textOf } from './text.ts'

// docs/decisions.md keeps its form, and gives a reason for every dependency.

const text = textOf('docs/decisions.md')
const decisions = text.split(/^### /m).slice(1)

test('they are numbered without a gap, and in the list at the top', () => {
  const numbers = decisions.map((decision) => Number.parseInt(decision, 10))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  const top = text.slice(0, text.indexOf('\n## '))
  expect([...top.matchAll(/(\d+) [a-z]/g)].map(([, number]) => Number(number))).toEqual(numbers)
})

test.each(decisions.map((decision) => [decision.split('\n', 1)[0], decision]))('%s', (_, decision) => {
  expect(decision).toMatch(
    /\n\d{4}-\d\d-\d\d\. \*\*Context\.\*\* .*\*\*Decision\.\*\*[\s\S]*\*\*Consequences\.\*\* .*/,
  )
})

describe('dependencies', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json'))
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })

  test.each(all.filter((name) => !name.startsWith('@types/')))('%s earns its place', (name) => {
    expect(text).toContain(`\`${name}\``)
  })
})
