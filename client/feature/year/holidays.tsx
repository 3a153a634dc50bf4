import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { putHolidays } from '#client/api/put-holidays.ts'
import { trpc } from '#client/api/trpc.ts'
import { formatDay } from '#client/format/date.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { FileButton, TABLES } from '#client/widget/file-button.tsx'
import { IssueList } from '#client/widget/issue-list.tsx'
import { Tag } from '#client/widget/tag.tsx'
import { Told } from '#client/widget/told.tsx'
import { knownYears } from '#shared/workflow/holiday-calendar.ts'
import styles from './year.module.css'

type Kind = '休' | '班'

/** 节假日: the days by which publicity is counted. */
export function Holidays() {
  const calendar = useQuery(trpc.year.holidays.queryOptions())
  const changed = useAllAnew()
  const change = useMutation(trpc.year.changeHoliday.mutationOptions(changed))
  const load = useMutation(trpc.year.importHolidays.mutationOptions(changed))
  const put = useMutation({ mutationFn: putHolidays, ...changed })
  const [day, setDay] = useState('')
  const [kind, setKind] = useState<Kind>('休')
  const [name, setName] = useState('')
  return (
    <Answer query={calendar}>
      {(known) => {
        const days = [
          ...known.holidays.map((one) => ({ ...one, kind: '休' as Kind })),
          ...known.workdays.map((one) => ({ ...one, kind: '班' as Kind })),
        ].sort((a, b) => (a.date < b.date ? 1 : -1))
        const years = knownYears(known)
        return (
          <>
            <p className={styles.quiet}>
              {years.length > 0 ? `已录入 ${years.join('、')} 年的安排` : '还没有录入'}
              ；没有录入的年份只按周末推算。
            </p>
            <form
              className={styles.inline}
              onSubmit={(event) => {
                event.preventDefault()
                if (day) change.mutate({ day, kind, name })
              }}
            >
              <Input
                type="date"
                aria-label="日期"
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
              <Select
                aria-label="类型"
                value={kind}
                onChange={setKind}
                options={[
                  { value: '休', label: '休（放假）' },
                  { value: '班', label: '班（调休上班）' },
                ]}
              />
              <Input
                aria-label="名称"
                placeholder="名称，如春节"
                value={name}
                maxLength={20}
                onChange={(event) => setName(event.target.value)}
              />
              <Button htmlType="submit" disabled={!day} loading={change.isPending}>
                登记
              </Button>
              <Button loading={load.isPending} onClick={() => load.mutate()}>
                导入国务院办公厅安排
              </Button>
              <FileButton
                title="导入节假日表"
                accept={TABLES}
                loading={put.isPending}
                onChosen={put.mutate}
                fieldId="holiday-files"
              />
              <Told error={change.error ?? load.error ?? put.error} />
            </form>
            <p className={styles.quiet}>节假日表的列：日期、类型（休、班）、名称；有一处错误就整张不导入。</p>
            {put.data && put.data.issues.length > 0 && (
              <IssueList issues={put.data.issues} name="节假日表检查结果" />
            )}
            {put.data?.issues.length === 0 && <p role="status">已导入 {put.data.days} 天。</p>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
            <ul className={`${styles.list} ${styles.days}`} tabIndex={0} aria-label="节假日">
              {days.map(({ date, kind: off, name: title }) => (
                <li key={date} className={styles.day}>
                  <span>
                    <span className={styles.date}>{formatDay(date)}</span>{' '}
                    <Tag tone={off === '休' ? 'good' : 'plain'}>{off}</Tag> {title}
                  </span>
                  <Button
                    size="small"
                    type="link"
                    aria-label={`删去 ${formatDay(date)}`}
                    onClick={() => change.mutate({ day: date, kind: null, name: '' })}
                  >
                    删去
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Answer>
  )
}
