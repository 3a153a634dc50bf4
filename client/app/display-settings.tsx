import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  chooseSize,
  chooseTheme,
  type SizeChoice,
  sizeChoice,
  type ThemeChoice,
  themeChoice,
} from '#client/widget/appearance.ts'
import styles from './display-settings.module.css'

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ['auto', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
]
const SIZES: readonly (readonly [SizeChoice, string])[] = [
  ['normal', '标准字号'],
  ['large', '大字'],
]

/** 显示设置: light or dark, plain or large print; kept in this browser. */
export function DisplaySettings() {
  const [open, setOpen] = useState(false)
  const [theme, setTheme] = useState(themeChoice)
  const [size, setSize] = useState(sizeChoice)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  // Closes when one goes elsewhere, by pointer or by keyboard.
  useEffect(() => {
    if (!open) return
    const elsewhere = ({ target }: Event) => !place.current?.contains(target as Node) && setOpen(false)
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [open])

  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever in it the focus is
    <div ref={place} className={styles.place} onKeyDown={closeByKey} data-screen-only>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls="display-settings"
        onClick={() => setOpen(!open)}
        data-testid="display-settings"
      >
        <Letters />
        <span className={styles.name}>显示设置</span>
      </button>
      <div id="display-settings" className={styles.panel} hidden={!open}>
        <Choices
          name="theme"
          title="颜色"
          choices={THEMES}
          chosen={theme}
          onChoose={(choice) => {
            setTheme(choice)
            chooseTheme(choice)
          }}
        />
        <Choices
          name="size"
          title="字号"
          choices={SIZES}
          chosen={size}
          onChoose={(choice) => {
            setSize(choice)
            chooseSize(choice)
          }}
        />
      </div>
    </div>
  )
}

interface ChoicesProps<T extends string> {
  readonly name: string
  readonly title: string
  readonly choices: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly onChoose: (choice: T) => void
}

const Choices = <T extends string>({ name, title, choices, chosen, onChoose }: ChoicesProps<T>) => (
  <fieldset className={styles.choices}>
    <legend>{title}</legend>
    {choices.map(([choice, label]) => (
      <label key={choice}>
        <input
          type="radio"
          name={`display-${name}`}
          value={choice}
          checked={choice === chosen}
          onChange={() => onChoose(choice)}
        />
        {label}
      </label>
    ))}
  </fieldset>
)

const Letters = () => (
  <svg width="20" height="16" viewBox="0 0 20 16" fill="none" stroke="currentColor" aria-hidden="true">
    <path d="M1.5 14L6 3h1l4.5 11M3 10h7" strokeWidth="1.6" />
    <path d="M12.5 14l2.5-6h.8l2.5 6M13.3 12h4" strokeWidth="1.3" />
  </svg>
)
