import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Asked before it closes, by its button or Esc; not closed where it says no. */
  readonly mayClose?: () => boolean
  readonly onClose: () => void
  readonly testId?: string
}

/** Something to be done over the page, which waits behind it; open as long as it is there. */
export function Dialog({ title, children, mayClose = () => true, onClose, testId }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current!
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      // Where the reader was before, if it is still there.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const close = () => mayClose() && onClose()
  // Outside of what it was opened from: it is no part of a list or a table.
  return createPortal(
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={id}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={styles.close} aria-label="关闭" onClick={close}>
          ×
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>,
    document.body,
  )
}
