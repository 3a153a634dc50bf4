import { Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import styles from './review.module.css'

/** A key and what it does, as it is told to people. */
export interface Shortcut {
  readonly key: string
  readonly told: string
  readonly act: () => void
}

const KEPT = 'review-shortcuts'

/** Keys that act while nothing is being written, and that can be turned off: screen readers may want them. */
export function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off')
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      const found = current.current.find(({ key }) => key === event.key.toLowerCase())
      if (!found) return
      event.preventDefault()
      found.act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [on])
  const turn = (next: boolean) => {
    setOn(next)
    localStorage.setItem(KEPT, next ? 'on' : 'off')
  }
  return (
    <div className={styles.shortcuts} data-screen-only data-testid="shortcuts">
      <Checkbox checked={on} onChange={(event) => turn(event.target.checked)}>
        快捷键
      </Checkbox>
      {on &&
        shortcuts.map(({ key, told }) => (
          <span key={key}>
            <kbd>{key.toUpperCase()}</kbd> {told}
          </span>
        ))}
    </div>
  )
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"]), textarea, select, [role="combobox"]'))
