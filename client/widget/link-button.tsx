import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'
import styles from './link-button.module.css'

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly primary?: boolean
}

const Anchor = ({ primary, className, ...rest }: AnchorProps) => (
  <a {...rest} className={primary ? `${styles.button} ${styles.primary}` : styles.button} />
)

/** A file to be fetched, that weighs as much as a button. */
export const FileLink = ({ href, title }: { readonly href: string; readonly title: string }) => (
  <a className={styles.button} href={href} download>
    {title}
  </a>
)

/** A way to another page that weighs as much as a button. */
export const LinkButton = createLink(Anchor)
