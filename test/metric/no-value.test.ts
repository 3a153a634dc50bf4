import { expect, test } from 'vitest'
import { METRIC_IDS, type MetricId } from '#shared/metric/metrics.ts'
import { whyNoValue } from '#shared/metric/no-value.ts'
import { measured, profileRow } from './rows.ts'

const NOTHING_STATED = {
  investedFirms: null,
  investment: null,
  patents: null,
  jobs: null,
  graduateJobs: null,
}

/** Why each metric without a value has none. */
const whys = (...args: Parameters<typeof measured>): Partial<Record<MetricId, string>> => {
  const { metrics } = measured(...args)
  return Object.fromEntries(
    METRIC_IDS.filter((id) => metrics[id] === null).map((id) => [id, whyNoValue(id, metrics)]),
  )
}

const NOBODY = {
  mentor_sessions_min: '没有计入的在聘导师',
  sessions_per_mentor: '没有计入的在聘导师',
  mentored_share: '没有计入的入驻团队和企业',
  over_term_share: '年末没有在驻的团队和企业',
}

test('without a profile, all that it states and what rests on it', () => {
  expect(whys({ profile: [] })).toMatchObject({
    ...NOBODY,
    area: '没有可用的基本情况',
    occupancy: '没有可用的基本情况',
  })
})

test('with a profile, what is not filled in and what would be divided by nothing', () => {
  const income = { income: 0, serviceIncome: 0, subsidy: null }
  const profile = [profileRow({ ...NOTHING_STATED, ...income, workstations: 0 })]
  expect(whys({ profile })).toEqual({
    ...NOBODY,
    occupancy: '创业工位数为 0',
    invested_firms: '没有填写',
    investment: '没有填写',
    patents: '没有填写',
    jobs: '没有填写',
    graduate_jobs: '没有填写',
    subsidy: '没有填写',
    service_income_share: '总收入为 0',
  })
})

test('opened only after the year', () => {
  const context = { opened: '2026-01-01' } as Parameters<typeof measured>[1]
  expect(whys({ profile: [profileRow({ income: 5, serviceIncome: null })] }, context)).toMatchObject({
    occupancy: '当年没有开放的日子',
    service_income_share: '总收入或服务收入没有填写',
  })
})
