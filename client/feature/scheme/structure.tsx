import type { ReactNode } from 'react'
import { Panel } from '#client/widget/panel.tsx'
import type { DocumentValues, ValuesFound } from '#shared/appraisal/values-by-scale.ts'
import type { Clause, IndicatorNode, SchemeTree } from '#shared/scheme/tree.ts'
import { RulePlot } from './rule-plot.tsx'
import styles from './scheme.module.css'

export interface StructureProps {
  readonly trees: readonly SchemeTree[]
  readonly year: number
  /** The spaces' values of the year, for each tree; none where the year was not run. */
  readonly values: readonly DocumentValues[]
}

/** 结构: everything that a scheme says, group by group, each rule with its plot. */
export const Structure = ({ trees, year, values }: StructureProps) =>
  trees.map((tree, document) => (
    <Panel
      key={tree.kinds?.join() ?? ''}
      title={tree.kinds ? `适用类别：${tree.kinds.join('、')}` : '指标与规则'}
      note={`满分合计 ${tree.max} 分；图中折线为计分规则${values.length > 0 ? `，横轴下方短线为 ${year} 年度各空间的指标值` : ''}`}
      testId="structure"
    >
      <div className={styles.groups}>
        {tree.groups.map(({ id, title, max, indicators }) => (
          <section key={id} className={styles.group} data-group={id}>
            <h3>
              {title}
              <small>{max} 分</small>
            </h3>
            <ul>
              {indicators.map((indicator) => (
                <Indicator
                  key={indicator.id}
                  indicator={indicator}
                  values={values[document]?.[indicator.id] ?? []}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.clauses}>
        <Grades tree={tree} />
        <Clauses title="加减分" clauses={tree.adjustments}>
          {tree.bonusCap !== null && `加分合计最多 ${tree.bonusCap} 分。`}
        </Clauses>
        <Clauses title="一票否决" clauses={tree.vetoes} />
        <Clauses title="等级上限" clauses={tree.ceilings} />
        <Clauses title="免评" clauses={tree.exemptions} />
        <section>
          <h3>其他</h3>
          <ul>
            <li>
              <b>未填报</b>
              <span>等级为“{tree.notReported}”</span>
            </li>
            <li>
              <b>没有取值</b>
              <span>{tree.missing === 'zero' ? '该项计 0 分' : '停止计算，列出缺少取值的空间'}</span>
            </li>
            <li>
              <b>总分相同</b>
              <span>
                {tree.ties.length === 0
                  ? '名次并列'
                  : `依次比较${tree.ties.join('、')}，多者在前；仍相同则并列`}
              </span>
            </li>
          </ul>
        </section>
      </div>
    </Panel>
  ))

const NONE: ValuesFound = { spaces: 0, values: [] }

interface IndicatorProps {
  readonly indicator: IndicatorNode
  /** For each of its scales. */
  readonly values: readonly ValuesFound[]
}

function Indicator({ indicator: { id, title, max, scales }, values }: IndicatorProps) {
  const whole = scales.length === 1
  return (
    <li className={styles.indicator} data-indicator={id} data-max={max}>
      <p className={styles.indicatorTitle}>
        <b>{title}</b>
        <span>{max} 分</span>
      </p>
      {scales.map(({ valueName, sentence, rule, max, look }, index) => (
        <div key={`${valueName} ${sentence}`} className={styles.scale}>
          <p>
            <span className={styles.valueName}>
              {whole ? '取值：' : `第 ${index + 1} 项（${max} 分）：`}
              {valueName}
            </span>
            <span data-rule>{sentence}</span>
          </p>
          <RulePlot title={title} rule={rule} max={max} look={look} found={values[index] ?? NONE} />
        </div>
      ))}
    </li>
  )
}

interface ClausesProps {
  readonly title: string
  readonly clauses: readonly Clause[]
  readonly children?: ReactNode
}

function Clauses({ title, clauses, children }: ClausesProps) {
  if (clauses.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {clauses.map(({ id, title, sentence }) => (
          <li key={id} data-clause={id}>
            <b>{title}</b>
            <span>{sentence}</span>
          </li>
        ))}
        {children && <li className={styles.whole}>{children}</li>}
      </ul>
    </section>
  )
}

const Grades = ({ tree }: { readonly tree: SchemeTree }) => (
  <section>
    <h3>等级</h3>
    <ul>
      {tree.grades.map(({ name, from, sentence }) => (
        <li key={name} data-grade={name}>
          <b>{name}</b>
          <span>
            {from} 分起{sentence && `；${sentence}`}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
