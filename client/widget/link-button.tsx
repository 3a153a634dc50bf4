import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'
import styles from './link-button.module.css'

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly primary?: boolean
}

const Anchor = ({ primary, className, ...rest }: AnchorProps) => (
  <a {...rest} className={primary ? `${styles.button} ${styles.primary}` : styles.button} />
)

/** A way to another page that weighs as much as a button. */
export const LinkButton = createLink(Anchor)
