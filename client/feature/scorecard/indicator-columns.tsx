import { Link } from '@tanstack/react-router'
import { formatPoints, formatWithUnit, type Measure, NO_VALUE } from '#client/format/number.ts'
import { Arrowed } from '#client/widget/arrowed.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { PointsBar } from './points-bar.tsx'
import { rowsBehind } from './rows-behind.ts'
import styles from './scorecard.module.css'

/** An indicator on a scorecard. */
export interface IndicatorLine extends Measure {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly max: number
  readonly rule: string
  readonly cityMedian: number | null
  readonly districtMedian: number | null
  readonly value: number | null
  readonly score: number | null
  readonly cohortFallback: boolean
  /** The metrics that its value rests on. */
  readonly metrics?: readonly string[]
  /** How the points come about, its numbers put in; null without points. */
  readonly account: string | null
  /** What comes next and what it would bring, or why nothing does; null where there is nothing to say. */
  readonly next: string | null
}

type Line = DataColumn<IndicatorLine>

const points = (id: 'score' | 'districtMedian' | 'cityMedian', title: string, width: number): Line => ({
  id,
  title,
  width,
  align: 'end',
  value: (line) => line[id],
  text: (line) => formatPoints(line[id]),
  workbookFormat: '0.00',
})

/** The rule in words, and what became of it. */
export const ruleText = ({ rule, cohortFallback }: Pick<IndicatorLine, 'rule' | 'cohortFallback'>): string =>
  `${rule}${cohortFallback ? '（可比空间不足 3 家，改与全部空间比较）' : ''}`

const SENTENCES: ReadonlySet<string> = new Set(['account', 'next', 'rule', 'rows'])

/** What the bar shows too, and the lines below the table say. */
const BESIDE_BAR: ReadonlySet<string> = new Set(['max', 'districtMedian', 'cityMedian'])

/** Those that a narrower window has room for: the others stand in lines below the table there. */
export const figureColumns = (scored: boolean, inHand: boolean): readonly Line[] =>
  indicatorColumns(scored).filter(({ id }) => !SENTENCES.has(id) && !(inHand && BESIDE_BAR.has(id)))

/** Without points there are no rows to lead to. */
export function indicatorColumns(scored: boolean): readonly Line[] {
  return [
    {
      id: 'title',
      title: '指标',
      width: 124,
      narrow: 104,
      pinned: true,
      heads: true,
      value: ({ title }) => title,
    },
    {
      id: 'value',
      title: '指标值',
      width: 96,
      narrow: 84,
      align: 'end',
      value: ({ value }) => value,
      text: (line) => formatWithUnit(line.value, line),
    },
    {
      ...points('score', '得分', 68),
      cell: ({ score }) => <b className={styles.points}>{formatPoints(score)}</b>,
    },
    { id: 'max', title: '满分', width: 54, align: 'end', value: ({ max }) => max },
    {
      id: 'bar',
      title: '得分情况',
      width: 112,
      narrow: 82,
      value: ({ score, max }) => (score === null || max === 0 ? null : score / max),
      text: ({ score, max }) => (score === null ? NO_VALUE : `${formatPoints(score)} / ${max}`),
      cell: (line) => <PointsBar {...line} />,
    },
    points('districtMedian', '区县中位', 80),
    points('cityMedian', '全市中位', 80),
    ...(scored ? [account, next] : []),
    {
      id: 'rule',
      title: '计分规则',
      width: 190,
      grows: true,
      value: ({ rule }) => rule,
      cell: (line) => <span className={styles.rule}>{ruleText(line)}</span>,
    },
    ...(scored ? [rows] : []),
  ]
}

const account: Line = {
  id: 'account',
  title: '得分说明',
  width: 226,
  value: ({ account }) => account,
  cell: ({ account }) => (account === null ? NO_VALUE : <Arrowed text={account} />),
}

const next: Line = {
  id: 'next',
  title: '下一步',
  width: 166,
  value: ({ next }) => next,
  cell: ({ next }) => (next === null ? NO_VALUE : <Arrowed text={next} />),
}

const rows: Line = {
  id: 'rows',
  title: '依据',
  width: 96,
  value: (line) => rowsBehind(line)?.title ?? null,
  cell: (line) => {
    const behind = rowsBehind(line)
    return behind ? (
      <Link to="." search={(before) => ({ ...before, ...behind.search })} hash="ledgers">
        {behind.title}
      </Link>
    ) : (
      NO_VALUE
    )
  },
}
