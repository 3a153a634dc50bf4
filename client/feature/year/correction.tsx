import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { HindranceList } from '#client/widget/hindrance-list.tsx'
import { Told } from '#client/widget/told.tsx'
import type { Hindrance } from '#shared/workflow/stage-guard.ts'
import styles from './year.module.css'

/** 更正: proposes a further edition of what was published, with its reason. */
export function Correction({
  year,
  hindrances,
}: {
  readonly year: number
  readonly hindrances: readonly Hindrance[]
}) {
  const [reason, setReason] = useState('')
  const propose = useMutation(trpc.year.proposePublication.mutationOptions(useAllAnew()))
  if (hindrances.length > 0) return <HindranceList hindrances={hindrances} />
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault()
        propose.mutate({ year, reason })
      }}
    >
      <Input
        aria-label="更正原因"
        placeholder="更正原因"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={!reason.trim()} loading={propose.isPending}>
        提请发布新版
      </Button>
      <Told error={propose.error} />
    </form>
  )
}
