import type { ReactNode } from 'react'
import { Notices } from './notices.tsx'
import styles from './threshold.module.css'

export interface ThresholdProps {
  readonly demo: boolean
  readonly children: ReactNode
}

/** What stands round the pages before the door: whose system this is, and one thing to do. */
export function Threshold({ demo, children }: ThresholdProps) {
  return (
    <div className={styles.threshold}>
      <header className={styles.side}>
        <p className={styles.name}>
          <img src="/emblem.svg" alt="" width="44" height="44" />
          <span>
            温州市众创空间
            <br />
            年度绩效考核
          </span>
        </p>
        <ul className={styles.about}>
          <li>报送、审核、评分、公示，一年一次</li>
          <li>每个数字都能查到背后的台账</li>
          <li>办理情况全部留痕</li>
        </ul>
        <p className={styles.basis}>依据《众创空间备案管理办法》第十二条</p>
      </header>
      <div className={styles.door}>
        {demo && <Notices demo />}
        <main id="main" className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
