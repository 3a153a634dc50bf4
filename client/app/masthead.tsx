import { Link } from '@tanstack/react-router'
import { AccountMenu } from './account-menu.tsx'
import { DisplaySettings } from './display-settings.tsx'
import styles from './frame.module.css'
import { Navigation, SectionPages } from './navigation.tsx'
import { YearSelect } from './year-select.tsx'

export interface MastheadProps {
  readonly year: number
  readonly years: readonly { readonly year: number }[]
}

export function Masthead({ year, years }: MastheadProps) {
  return (
    <header className={styles.masthead} data-masthead>
      <div className={styles.bar}>
        <Link to="/" search={{ year }} className={styles.name}>
          <img src="/emblem.svg" alt="" width="30" height="30" />
          <span>
            温州市众创空间<span className={styles.nameEnd}>年度绩效考核</span>
          </span>
        </Link>
        <Navigation year={year} />
        <YearSelect year={year} years={years} />
        <DisplaySettings />
        <AccountMenu />
      </div>
      <SectionPages year={year} />
    </header>
  )
}
