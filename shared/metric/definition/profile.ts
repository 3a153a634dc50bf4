import { amount, count, type Metric, share } from './metric.ts'

const asFiled = (header: string) => `基本情况中填报的${header}；未填的，无此值。`

/** What the profile itself states (metrics: From the profile). */
export const profileMetrics = {
  area: amount('总面积', '平方米', 2, '基本情况中填报的总面积。'),
  workstations: count('创业工位数', '个', '基本情况中填报的创业工位数。'),
  usable_share: share('工位与公共场地占比', '创业工位面积与公共服务场地面积之和除以总面积。'),
  staff_full_time: count('专职服务人员数', '人', '基本情况中填报的专职服务人员数。'),
  invested_firms: count('获投融资企业数', '家', asFiled('获投融资企业数')),
  investment: amount('获投融资金额', '万元', 2, asFiled('获投融资金额')),
  patents: count('知识产权授权数', '件', asFiled('知识产权授权数')),
  jobs: count('吸纳就业人数', '人', asFiled('吸纳就业人数')),
  graduate_jobs: count('应届毕业生就业人数', '人', asFiled('应届毕业生就业人数')),
  income: amount('总收入', '万元', 2, asFiled('总收入')),
  service_income: amount('服务收入', '万元', 2, asFiled('服务收入')),
  subsidy: amount('财政资助金额', '万元', 2, asFiled('财政资助金额')),
  service_income_share: share('服务收入占比', '服务收入除以总收入；任一未填或总收入为 0 的，无此值。'),
} as const satisfies Record<string, Metric>
