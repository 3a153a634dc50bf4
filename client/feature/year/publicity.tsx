import { Alert } from 'antd'
import type { Answers } from '#client/api/trpc.ts'
import { formatDay } from '#client/format/date.ts'
import styles from './year.module.css'

export interface PublicityProps {
  readonly publicity: NonNullable<Answers['year']['plan']['plan']>['publicity']
  /** It runs; otherwise it is as it would be if the list were put up today. */
  readonly running: boolean
}

/** From when to when the list is public, and whether the holidays that it was counted by are known. */
export function Publicity({ publicity, running }: PublicityProps) {
  const { from, until, workingDays, known } = publicity
  return (
    <>
      <p className={styles.quiet} data-testid="publicity">
        {running ? '公示期' : '如果今天公示，公示期为'} {formatDay(from)}至{formatDay(until)}，共{' '}
        {workingDays} 个工作日。
      </p>
      {!known && (
        <Alert
          type="warning"
          showIcon
          title="公示期内有年份的节假日还没有录入，日期只按周末推算。请先在下方“节假日”中录入。"
        />
      )}
    </>
  )
}
