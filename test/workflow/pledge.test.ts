import { expect, test } from 'vitest'
import { buildPledge } from '#shared/workflow/pledge.ts'

test.each([
  ['示例公司', '本单位（示例公司）运营的示例·甲空间现报送2025年度考核报告，并郑重承诺：'],
  [null, '本单位运营的示例·甲空间现报送2025年度考核报告，并郑重承诺：'],
])('of the operator %s', (operator, first) => {
  const pledge = buildPledge({
    ...{ year: 2025, bureau: '示例市科学技术局', space: { name: '示例·甲空间', operator } },
  })
  expect(pledge.addressee).toBe('示例市科学技术局：')
  expect(pledge.paragraphs[0]).toBe(first)
  expect(pledge.paragraphs.slice(1).map((text) => text.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、'])
  expect(pledge.signing).toHaveLength(3)
})
