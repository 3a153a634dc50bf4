import { formatNumber } from '#client/format/number.ts'
import { Panel } from '#client/widget/panel.tsx'
import { maximaIn, withDraftMaximum } from './draft-text.ts'
import { sumOfMaxima } from './maxima.ts'
import styles from './scheme.module.css'

export interface DraftMaximaProps {
  readonly text: string
  readonly onChange: (text: string) => void
}

/** The maxima of a draft, to be changed without touching its text. */
export function DraftMaxima({ text, onChange }: DraftMaximaProps) {
  const maxima = maximaIn(text)
  if (maxima.length === 0) return null
  return (
    <Panel
      title="满分"
      note={`合计 ${formatNumber(sumOfMaxima(maxima.map(({ max }) => max)), 2)} 分；改满分时，折线与分段的分值按比例跟着变`}
    >
      <ul className={styles.maxima}>
        {maxima.map(({ place, title, max }) => (
          <li key={place}>
            <label>
              <span>{title}</span>
              <input
                type="number"
                min={0}
                step={0.5}
                value={max}
                onChange={({ target: { valueAsNumber } }) => {
                  if (valueAsNumber >= 0) onChange(withDraftMaximum(text, place, valueAsNumber))
                }}
              />
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
