import { Select } from 'antd'
import styles from './city.module.css'

export interface MeasureChoiceProps {
  readonly indicators: readonly { readonly id: string; readonly title: string; readonly max: number }[]
  /** An indicator's id; left out: the total. */
  readonly measure: string | undefined
  readonly onMeasure: (measure: string | undefined) => void
}

const TOTAL = 'total'

/** What districts are compared by: the total or one indicator. */
export const MeasureChoice = ({ indicators, measure, onMeasure }: MeasureChoiceProps) => (
  <div className={styles.measure} data-screen-only>
    <span>比较</span>
    <Select
      aria-label="比较的指标"
      value={measure ?? TOTAL}
      onChange={(next) => onMeasure(next === TOTAL ? undefined : next)}
      options={[
        { value: TOTAL, label: '总分' },
        ...indicators.map(({ id, title, max }) => ({ value: id, label: `${title}（满分 ${max}）` })),
      ]}
      popupMatchSelectWidth={false}
      className={styles.measureSelect}
    />
  </div>
)
