import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'

/** A page of the navigation. */
export interface NavPage {
  readonly to: string
  readonly title: string
  /** The addresses that belong to it. */
  readonly under: RegExp
}

interface OfferedPage extends NavPage {
  /** What one must be allowed to do, some time of the year, for the page to be of use. */
  readonly action: Action
}

/** Pages that belong together; one of them is named by its section alone. */
export interface Section {
  readonly title: string
  readonly pages: readonly NavPage[]
}

const page = (to: string, title: string, action: Action, under = new RegExp(`^${to}\\b`)): OfferedPage => ({
  ...{ to, title, action, under },
})

const OFFICE: readonly { readonly title: string; readonly pages: readonly OfferedPage[] }[] = [
  { title: '总览', pages: [page('/', '总览', 'report.read', /^\/(board)?$/)] },
  {
    title: '结果',
    pages: [
      page('/ranking', '排名', 'result.read', /^\/(ranking|scorecard)\b/),
      page('/districts', '区县对比', 'district.compare'),
      page('/public', '公示名单', 'list.read'),
    ],
  },
  {
    title: '报送',
    pages: [
      page('/reports', '报送', 'report.read', /^\/(reports|upload)\b/),
      page('/review', '审核', 'report.review'),
    ],
  },
  {
    title: '评议',
    pages: [
      page('/findings', '疑点', 'finding.read'),
      page('/objections', '异议', 'objection.read'),
      page('/marks', '评分', 'mark.write'),
    ],
  },
  {
    title: '考核',
    pages: [
      page('/year', '考核安排', 'appraisal.manage'),
      page('/scheme', '方案', 'scheme.read'),
      page('/publication', '公示发布', 'appraisal.manage'),
    ],
  },
  {
    title: '管理',
    pages: [
      page('/registry', '空间名录', 'registry.read'),
      page('/users', '用户', 'user.manage'),
      page('/audit', '日志', 'audit.read'),
    ],
  },
]

/** A space's own pages: its report and its scorecard stand in the place of lists of one. */
const ofSpace = (space: string): readonly Section[] => [
  {
    title: '我的报告',
    pages: [
      { to: `/reports/${space}`, title: '我的报告', under: /^\/reports\b(?!.*\/profile$)/ },
      { to: `/reports/${space}/profile`, title: '基本情况', under: /^\/reports\/.*\/profile$/ },
      { to: '/upload', title: '上传', under: /^\/upload\b/ },
    ],
  },
  {
    title: '我的评分卡',
    pages: [{ to: `/scorecard/${space}`, title: '我的评分卡', under: /^\/scorecard\b/ }],
  },
  {
    title: '疑点异议',
    pages: [
      { to: '/findings', title: '疑点', under: /^\/findings\b/ },
      { to: '/objections', title: '异议', under: /^\/objections\b/ },
    ],
  },
  { title: '公示名单', pages: [{ to: '/public', title: '公示名单', under: /^\/public\b/ }] },
]

/** An expert's: its marks, whether or not anything was given to it yet. */
const OF_EXPERT: readonly Section[] = [
  { title: '评分', pages: [{ to: '/marks', title: '评分', under: /^\/(marks\b|$)/ }] },
  { title: '公示名单', pages: [{ to: '/public', title: '公示名单', under: /^\/public\b/ }] },
]

/**
 * Whether an address is there for somebody: of the pages of the navigation those that are offered to them (what else
 * they may see of its subject stands on these), and every other address. The first page leads everybody on.
 */
export function isThere(actor: Actor, path: string): boolean {
  if (path === '/') return true
  const within = (sections: readonly Section[]) =>
    sections.some(({ pages }) => pages.some(({ under }) => under.test(path)))
  return !within(OFFICE) || within(sectionsFor(actor, () => true))
}

/** What of the navigation is there for somebody: `known` are the addresses that the router has. */
export function sectionsFor(actor: Actor, known: (to: string) => boolean): readonly Section[] {
  const sections: readonly Section[] =
    actor.role === 'space'
      ? ofSpace(actor.space)
      : actor.role === 'expert'
        ? OF_EXPERT
        : OFFICE.map(({ title, pages }) => ({
            title,
            // A page that opens with a stage is offered before it too, and says then when it opens.
            pages: pages.filter(({ action }) => can(actor, action, { stage: 'published' })),
          }))
  return sections
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ to }) => known(to)) }))
    .filter(({ pages }) => pages.length > 0)
}
