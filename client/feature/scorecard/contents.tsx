import { Link } from '@tanstack/react-router'
import styles from './scorecard.module.css'

/** What comes first is what one would do another year; it is there where there is a result. */
const RESULT = [
  { hash: 'next-grade', title: '距下一等级' },
  { hash: 'history', title: '历年成绩' },
  { hash: 'matters', title: '疑点和异议' },
] as const
const CONTENTS = [
  { hash: 'conditions', title: '备案条件' },
  { hash: 'ledgers', title: '台账明细' },
  { hash: 'metrics', title: '指标值' },
  { hash: 'issues', title: '检查结果' },
  { hash: 'files', title: '报送文件' },
] as const

/** The way down a long page. */
export function Contents({ hasResult }: { readonly hasResult: boolean }) {
  return (
    <nav className={styles.contents} aria-label="本页内容">
      {[...(hasResult ? RESULT : []), ...CONTENTS].map(({ hash, title }) => (
        <Link key={hash} to="." search={(before) => before} hash={hash} replace>
          {title}
        </Link>
      ))}
    </nav>
  )
}
