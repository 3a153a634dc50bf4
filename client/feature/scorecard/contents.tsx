import { Link } from '@tanstack/react-router'
import styles from './scorecard.module.css'

const CONTENTS = [
  { hash: 'conditions', title: '备案条件' },
  { hash: 'ledgers', title: '台账明细' },
  { hash: 'metrics', title: '指标值' },
  { hash: 'issues', title: '检查结果' },
  { hash: 'files', title: '报送文件' },
] as const

/** The way down a long page. */
export function Contents() {
  return (
    <nav className={styles.contents} aria-label="本页内容">
      {CONTENTS.map(({ hash, title }) => (
        <Link key={hash} to="." search={(before) => before} hash={hash} replace>
          {title}
        </Link>
      ))}
    </nav>
  )
}
