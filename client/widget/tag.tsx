import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = 'best' | 'good' | 'plain' | 'warn' | 'bad'

/** A word with a shade of its own. The word says it; the shade only helps to find it. */
export const Tag = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
)
