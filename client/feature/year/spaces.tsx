import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatDay, formatInstant } from '#client/format/date.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Person } from '#client/widget/person.tsx'
import { Told } from '#client/widget/told.tsx'
import type { PlainDate } from '#shared/base/plain-date.ts'
import styles from './year.module.css'

interface Named {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly reason: string
  readonly at: string
  readonly by: string
}

interface ItemProps {
  readonly item: Named
  readonly more?: string
  readonly children: ReactNode
}

const Item = ({ item: { space, name, district, reason, at, by }, more, children }: ItemProps) => (
  <li data-space={space}>
    <b>
      <Link to="/reports/$space" params={{ space }}>
        {name}
      </Link>
    </b>
    <small>
      {district} · {space} · {formatInstant(at)} · <Person login={by} />
      {more}
    </small>
    <span>{reason}</span>
    {children}
  </li>
)

interface PickProps {
  readonly year: number
  readonly space: string | null
  readonly onPick: (space: string) => void
}

/** One of the spaces taking part, by name or code. */
function SpacePick({ year, space, onPick }: PickProps) {
  const reports = useQuery(trpc.report.list.queryOptions({ year }))
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label="空间"
      placeholder="选择空间"
      value={space}
      onChange={onPick}
      options={(reports.data ?? []).map((report) => ({
        value: report.space,
        label: `${report.name} ${report.space}`,
      }))}
    />
  )
}

/** 不参加考核: who is left out of the year, and why. */
export function Exclusions({
  year,
  exclusions,
}: {
  readonly year: number
  readonly exclusions: readonly Named[]
}) {
  const [space, setSpace] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { onSettled } = useAllAnew()
  const onSuccess = () => {
    setSpace(null)
    setReason('')
  }
  const exclude = useMutation(trpc.year.exclude.mutationOptions({ onSettled, onSuccess }))
  const include = useMutation(trpc.year.include.mutationOptions({ onSettled }))
  return (
    <>
      {exclusions.length === 0 && <p className={styles.quiet}>没有登记不参加的空间。</p>}
      <ul className={styles.list}>
        {exclusions.map((item) => (
          <Item key={item.space} item={item}>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => include.mutate({ year, space: item.space })}>
                恢复参加
              </Button>
            </div>
          </Item>
        ))}
      </ul>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault()
          if (space) exclude.mutate({ year, space, reason })
        }}
      >
        <SpacePick year={year} space={space} onPick={setSpace} />
        <Input
          aria-label="原因"
          placeholder="原因，如停业、搬迁"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button htmlType="submit" disabled={!space || !reason.trim()} loading={exclude.isPending}>
          登记不参加
        </Button>
        <Told error={exclude.error ?? include.error} />
      </form>
    </>
  )
}

interface Reopening extends Named {
  readonly until: PlainDate
  readonly endedAt: string | null
}

/** 重新开放: reports that single spaces may hand in again, until a day. */
export function Reopenings({
  year,
  reopenings,
}: {
  readonly year: number
  readonly reopenings: readonly Reopening[]
}) {
  const [space, setSpace] = useState<string | null>(null)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const { onSettled } = useAllAnew()
  const onSuccess = () => {
    setSpace(null)
    setReason('')
  }
  const reopen = useMutation(trpc.year.reopen.mutationOptions({ onSettled, onSuccess }))
  const close = useMutation(trpc.year.closeReopening.mutationOptions({ onSettled }))
  return (
    <>
      {reopenings.length === 0 && <p className={styles.quiet}>没有重新开放的报告。</p>}
      <ul className={styles.list}>
        {reopenings.map((item) => (
          <Item
            key={`${item.space} ${item.at}`}
            item={item}
            more={` · ${item.endedAt ? '已结束' : `至 ${formatDay(item.until)}`}`}
          >
            {item.endedAt === null && (
              <div className={styles.buttons}>
                <Button size="small" onClick={() => close.mutate({ year, space: item.space })}>
                  结束重新开放
                </Button>
              </div>
            )}
          </Item>
        ))}
      </ul>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault()
          if (space && until) reopen.mutate({ year, space, reason, until })
        }}
      >
        <SpacePick year={year} space={space} onPick={setSpace} />
        <Input
          type="date"
          aria-label="截止日"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Input
          aria-label="原因"
          placeholder="原因，如异议成立"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button htmlType="submit" disabled={!space || !until || !reason.trim()} loading={reopen.isPending}>
          重新开放
        </Button>
        <Told error={reopen.error ?? close.error} />
      </form>
    </>
  )
}
