import { amount, count, type Metric, share } from './metric.ts'

/** The four subjects of Article 12's appraisal: events, new firms, seats, mentors (metrics: The four subjects). */
export const subjectMetrics = {
  events_held: count('活动场次', '场', '当年举办、参加人数不为 0 的活动数；同名同日的只计一场。'),
  new_firms: count(
    '新注册企业数',
    '家',
    '入驻期间于当年注册的企业数：注册日期在当年，不早于入驻日期，也不晚于退出日期；同一企业被多家空间填报的，计入入驻最早的一家，并列最早的都不计，最终由市科技局认定。',
  ),
  occupancy: share(
    '工位使用率',
    '自启用之日起当年每天的在用工位数（最多计至创业工位数）之和，除以创业工位数与天数之积。',
  ),
  mentor_sessions: count(
    '导师辅导场次',
    '场次',
    '当年由当日在聘导师开展的辅导场次；同日同一导师辅导同一对象的只计一场次。',
  ),
  mentor_hours: amount('导师辅导时长', '小时', 1, '计入的辅导场次的时长之和。'),
  mentors_active: count('活跃导师数', '人', '当年至少有一场次辅导计入的导师人数。'),
  mentor_sessions_min: count(
    '导师最少辅导场次',
    '场次',
    '当年在聘导师中计入辅导场次最少的一人的场次；没有在聘导师的，无此值。',
  ),
  mentored_share: share(
    '辅导覆盖率',
    '当年至少接受过一场次计入的辅导的团队和企业数，除以当年服务数；当年服务数为 0 的，无此值。',
  ),
} as const satisfies Record<string, Metric>
