import { useId } from 'react'
import { formatNumber } from '#client/format/number.ts'
import styles from './scheme.module.css'

export interface SliderProps {
  readonly id: string
  readonly title: string
  /** The maximum as the scheme has it: the middle of the slider. */
  readonly own: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** One indicator's maximum, from nothing to twice of what it is; by hand, by keys, or typed. */
export function Slider({ id, title, own, value, onChange }: SliderProps) {
  const label = useId()
  const most = Math.max(1, own * 2)
  return (
    <li className={styles.slider} data-indicator={id} data-value={value}>
      <label htmlFor={label}>{title}</label>
      <input
        id={label}
        type="range"
        min={0}
        max={most}
        step={most > 10 ? 0.5 : 0.1}
        value={value}
        aria-valuetext={`${formatNumber(value, 1)} 分，原 ${own} 分`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <input
        type="number"
        min={0}
        step={0.5}
        value={value}
        aria-label={`${title}满分`}
        onChange={({ target: { valueAsNumber } }) => {
          if (valueAsNumber >= 0) onChange(valueAsNumber)
        }}
      />
      <small>原 {own}</small>
    </li>
  )
}
