import { Tag, type Tone } from '#client/widget/tag.tsx'
import styles from './scorecard.module.css'

const STATES: Readonly<Record<'met' | 'unmet' | 'unknown', { readonly word: string; readonly tone: Tone }>> =
  {
    met: { word: '符合', tone: 'good' },
    unmet: { word: '不符合', tone: 'bad' },
    unknown: { word: '待核实', tone: 'warn' },
  }

export interface ConditionsProps {
  readonly conditions: readonly {
    readonly id: string
    readonly title: string
    readonly state: 'met' | 'unmet' | 'unknown'
    readonly value: string
    readonly bar: string
  }[]
}

/** Each condition of Article 8 with what was found and what is asked for. */
export function Conditions({ conditions }: ConditionsProps) {
  return (
    <ul className={styles.conditions}>
      {conditions.map(({ id, title, state, value, bar }) => (
        <li key={id} data-condition={id} data-state={state}>
          <span className={styles.conditionTitle}>{title}</span>
          <Tag tone={STATES[state].tone}>{STATES[state].word}</Tag>
          <span className={styles.conditionValue}>{value}</span>
          <small>要求：{bar}</small>
        </li>
      ))}
    </ul>
  )
}
