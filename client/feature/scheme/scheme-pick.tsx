import { Select } from 'antd'
import styles from './scheme.module.css'
import { keyOf, type SchemeItem, STATES } from './scheme-item.ts'

export interface SchemePickProps {
  readonly label: string
  readonly items: readonly SchemeItem[]
  readonly value: SchemeItem | undefined
  readonly onChange: (key: string) => void
}

/** One version of all there are. */
export const SchemePick = ({ label, items, value, onChange }: SchemePickProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: antd's control is inside
  <label className={styles.pick}>
    <span>{label}</span>
    <Select
      aria-label={label}
      value={value && keyOf(value)}
      options={items.map((item) => ({
        value: keyOf(item),
        label: `${item.title}　第 ${item.version} 版　${stateOf(item)}`,
      }))}
      onChange={onChange}
      popupMatchSelectWidth={false}
    />
  </label>
)

const stateOf = ({ state, currentIn }: SchemeItem): string => (currentIn.length > 0 ? '现行' : STATES[state])
