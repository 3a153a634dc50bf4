import type { MetricId } from '../metrics.ts'

/** What a space does to raise a metric. `{}` stands for how much, with its unit: `再举办 2 场活动`. */
export const DEEDS: Readonly<Partial<Record<MetricId, string>>> = {
  events_held: '再举办 {}活动',
  new_firms: '再注册 {}企业',
  mentor_sessions: '再辅导 {}',
  mentor_hours: '再辅导 {}',
  mentors_active: '再安排导师 {}开展辅导',
  events_competition: '再举办 {}创业大赛',
  events_salon: '再举办 {}创业沙龙',
  events_roadshow: '再举办 {}路演',
  events_education: '再举办 {}创业教育活动',
  events_other: '再举办 {}其他活动',
  events_hosted: '再主办 {}活动',
  events_cohosted: '再联合主办 {}活动',
  events_coorganised: '再承办 {}活动',
  events_assisted: '再协办 {}活动',
  new_sole_proprietors: '再注册 {}个体工商户',
  new_firms_seated: '再注册 {}有工位的企业',
  tenants_entered: '再引进 {}团队或企业',
  mentors_appointed: '再聘任导师 {}',
  mentors_full_time: '再聘任专职导师 {}',
  mentors_part_time: '再聘任兼职导师 {}',
  workstations: '再增加创业工位 {}',
  staff_full_time: '再增加专职服务人员 {}',
  patents: '再取得知识产权授权 {}',
  jobs: '再吸纳就业 {}',
  graduate_jobs: '再吸纳应届毕业生就业 {}',
}

/**
 * The metrics that cannot but rise by as much when one does: who hosts an event holds one. What may rise with it
 * but need not (an event has participants, but how many?) is not among them.
 */
export const ENTAILED: Readonly<Partial<Record<MetricId, readonly MetricId[]>>> = {
  events_competition: ['events_held'],
  events_salon: ['events_held'],
  events_roadshow: ['events_held'],
  events_education: ['events_held'],
  events_other: ['events_held'],
  events_hosted: ['events_held'],
  events_cohosted: ['events_held'],
  events_coorganised: ['events_held'],
  events_assisted: ['events_held'],
  new_firms_seated: ['new_firms'],
  tenants_year_end: ['tenants_served'],
  firms_year_end: ['tenants_year_end', 'tenants_served'],
  teams_year_end: ['tenants_year_end', 'tenants_served'],
  tenants_entered: ['tenants_served'],
  mentors_active: ['mentor_sessions'],
  mentors_full_time: ['mentors_appointed'],
  mentors_part_time: ['mentors_appointed'],
}
