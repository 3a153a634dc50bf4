import { numberText } from '#shared/metric/metric-text.ts'
import { adjustmentSentence } from './adjustment-sentence.ts'
import type { SchemeDocument } from './document.ts'
import type { Grade } from './grade.ts'
import type { Path } from './place.ts'
import { quotaSentence } from './quota-sentence.ts'
import { indicatorNode } from './tree.ts'
import { valueName } from './value-name.ts'
import { whenSentence } from './when-sentence.ts'

/** A part of a document that has a name of its own, by which it is known again in another one. */
export interface Said {
  readonly key: string
  readonly path: Path
  /** `活动场次`, `等级“优秀”`, `方案` */
  readonly subject: string
  readonly json: unknown
  /** All that it says. */
  readonly points: readonly SaidPoint[]
}

/** One thing that a part says. */
export interface SaidPoint {
  /** Where it stands within the part; empty for what its place says. */
  readonly key: string
  /** 满分, 规则, … */
  readonly title: string
  readonly json: unknown
  /** Chinese: the very content, with its numbers. */
  readonly words: string
}

interface Titled {
  readonly id: string
  readonly title?: string | undefined
}

const titleOf = ({ id, title = id }: Titled): string => title

const point = (key: string, title: string, json: unknown, words = String(json)): SaidPoint => ({
  ...{ key, title, json, words },
})

/** A point that may be left out. */
const perhaps = <T>(key: string, title: string, json: T | undefined, words: (json: T) => string) =>
  json === undefined ? [] : [point(key, title, json, words(json))]

/** All that a sound document says, part by part, in its order. */
export function saidBy(document: SchemeDocument): Said[] {
  const { groups, adjustments = [], vetoes = [], exemptions = [], ceilings = [], grades } = document
  return [
    said('document', '', [], '方案', document, documentPoints(document)),
    ...groups.flatMap((group, g) => [
      said('group', group.id, ['groups', g], `分组“${titleOf(group)}”`, group, [titlePoint(group)]),
      ...group.indicators.map((indicator, i) =>
        said('item', indicator.id, ['groups', g, 'indicators', i], titleOf(indicator), indicator, [
          point('', '所属分组', group.id, titleOf(group)),
          ...indicatorPoints(indicator),
        ]),
      ),
    ]),
    ...adjustments.map((own, i) =>
      said('item', own.id, ['adjustments', i], titleOf(own), own, [
        titlePoint(own),
        point('', '加减分', untitled(own), adjustmentSentence(own)),
      ]),
    ),
    ...clauses('vetoes', vetoes),
    ...clauses('exemptions', exemptions),
    ...clauses('ceilings', ceilings),
    ...grades.map((grade, i) =>
      said('grade', grade.name, ['grades', i], `等级“${grade.name}”`, grade, gradePoints(grade)),
    ),
  ]
}

const untitled = ({ title: _, ...rest }: Titled): object => rest

const said = (
  list: string,
  id: string,
  path: Path,
  subject: string,
  json: unknown,
  points: readonly SaidPoint[],
): Said => ({ key: `${list} ${id}`, path, subject, json, points })

const titlePoint = (own: Titled): SaidPoint => point('title', '名称', titleOf(own))

function documentPoints(document: SchemeDocument): SaidPoint[] {
  const { id, version, appliesTo, bonusCap, missing, ties, notReported, grades } = document
  return [
    point('id', '编号', id),
    point('version', '版本', version),
    titlePoint(document),
    ...perhaps('appliesTo', '适用类别', appliesTo, ({ kind }) => kind.join('、')),
    ...perhaps('bonusCap', '加分上限', bonusCap, (cap) => `${numberText(cap)} 分`),
    ...perhaps('missing', '缺值', missing, (way) => (way === 'fail' ? '不得计分' : '计 0 分')),
    ...perhaps('ties', '同分排序', ties, (values) => values.map(valueName).join('、') || '无'),
    ...perhaps('notReported', '未报送', notReported, ({ grade }) => `“${grade}”`),
    // Their order decides who gets which.
    point(
      'grades',
      '等级',
      grades.map(({ name }) => name),
      grades.map(({ name }) => name).join('、'),
    ),
  ]
}

function indicatorPoints(indicator: SchemeDocument['groups'][number]['indicators'][number]): SaidPoint[] {
  const { sentence, scales } = indicatorNode(indicator)
  const { max, value, rule } = indicator
  const inParts = scales
    .map((part, i) => `（${i + 1}）${part.valueName}，满分 ${numberText(part.max)}：${part.sentence}`)
    .join('；')
  return [
    titlePoint(indicator),
    point('max', '满分', max, numberText(max)),
    ...perhaps('value', '取值', value, valueName),
    point('rule', '规则', rule, rule.form === 'parts' ? inParts : sentence),
  ]
}

const LISTS = { vetoes: '一票否决', exemptions: '暂缓', ceilings: '等级上限' } as const

const clauses = (
  list: keyof typeof LISTS,
  items: readonly (NonNullable<SchemeDocument['vetoes']>[number] & { readonly grade?: string })[],
): Said[] =>
  items.map((own, i) =>
    said(list, own.id, [list, i], `${LISTS[list]}“${titleOf(own)}”`, own, [
      titlePoint(own),
      point('when', '条件', own.when, whenSentence(own.when)),
      ...perhaps('grade', '最高等级', own.grade, String),
    ]),
  )

const gradePoints = ({ name, from, atMost }: Grade): SaidPoint[] => [
  point('from', '起分', from, `${numberText(from)} 分`),
  ...perhaps('atMost', '名额', atMost, (quota) => quotaSentence(name, quota)),
]
