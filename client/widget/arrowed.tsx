import { Fragment } from 'react'
import styles from './arrowed.module.css'

/** A sentence whose arrows are drawn: not every font has them. */
export const Arrowed = ({ text }: { readonly text: string }) =>
  text.split('→').map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
    <Fragment key={index}>
      {index > 0 && <Arrow />}
      {part}
    </Fragment>
  ))

export const Arrow = () => (
  <svg className={styles.arrow} width="14" height="9" viewBox="0 0 14 9" role="img" aria-label="变为">
    <path d="M0 4.5h12M9 1l3.5 3.5L9 8" fill="none" stroke="currentColor" strokeWidth="1.3" />
  </svg>
)
