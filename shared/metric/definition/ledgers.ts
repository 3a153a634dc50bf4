import { amount, count, type Metric, share } from './metric.ts'

const eventsOfKind = (title: string, kind: string) =>
  count(title, '场', `计入活动场次的活动中，活动类型为${kind}的场数。`)

const eventsWithRole = (title: string, role: string) =>
  count(title, '场', `计入活动场次的活动中，组织形式为${role}的场数。`)

/** More that is counted from the ledgers (metrics: More, from the same ledgers). */
export const ledgerMetrics = {
  events_competition: eventsOfKind('创业大赛场次', '创业大赛'),
  events_salon: eventsOfKind('创业沙龙场次', '创业沙龙'),
  events_roadshow: eventsOfKind('路演场次', '路演'),
  events_education: eventsOfKind('创业教育场次', '创业教育'),
  events_other: eventsOfKind('其他活动场次', '其他'),
  events_hosted: eventsWithRole('主办活动场次', '主办'),
  events_cohosted: eventsWithRole('联合主办活动场次', '联合主办'),
  events_coorganised: eventsWithRole('承办活动场次', '承办'),
  events_assisted: eventsWithRole('协办活动场次', '协办'),
  event_participants: count('活动参加人数', '人次', '计入活动场次的活动的参加人数之和。'),
  tenants_year_end: count('年末在驻数', '家', '当年 12 月 31 日在驻的团队和企业数，同一家只计一次。'),
  firms_year_end: count('年末在驻企业数', '家', '当年 12 月 31 日在驻、类型为企业的家数。'),
  teams_year_end: count('年末在驻团队数', '家', '当年 12 月 31 日在驻、类型为创业团队的家数。'),
  new_sole_proprietors: count(
    '新注册个体工商户数',
    '家',
    '入驻期间于当年注册的个体工商户数，口径与新注册企业数相同，多家空间填报的只在个体工商户之间认定。',
  ),
  new_firms_seated: count('有工位的新注册企业数', '家', '计入新注册企业数且使用工位不少于 1 个的企业数。'),
  tenants_seated_year_end: count(
    '年末有工位在驻数',
    '家',
    '当年 12 月 31 日在驻且使用工位不少于 1 个的团队和企业数。',
  ),
  tenants_served: count('当年服务数', '家', '当年至少在驻一天的团队和企业数，同一家只计一次。'),
  tenants_entered: count('当年新入驻数', '家', '入驻日期在当年的团队和企业数，同一家只计一次。'),
  over_term_share: share(
    '超期入驻占比',
    '年末在驻数中，至 12 月 31 日入驻已超过 24 个月的占比，间隔不满 90 天的各次入驻连续计算；年末在驻数为 0 的，无此值。',
  ),
  seats_peak: count('工位占用峰值', '个', '自启用之日起当年单日在用工位数的最大值，不以创业工位数为限。'),
  mentors_appointed: count('在聘导师数', '人', '当年至少在聘一天的导师人数，同名且同单位的为一人。'),
  mentors_full_time: count('专职导师数', '人', '当年至少在聘一天的专职导师人数。'),
  mentors_part_time: count('兼职导师数', '人', '当年至少在聘一天的兼职导师人数。'),
  sessions_per_mentor: amount(
    '人均辅导场次',
    '场次',
    2,
    '导师辅导场次除以在聘导师数；在聘导师数为 0 的，无此值。',
  ),
} as const satisfies Record<string, Metric>
