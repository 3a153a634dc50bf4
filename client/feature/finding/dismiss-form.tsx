import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatNumber } from '#client/format/number.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Told } from '#client/widget/told.tsx'
import styles from './finding.module.css'
import type { FindingLine } from './finding-lines.ts'

export interface DismissFormProps {
  readonly year: number
  /** Those that are shown and still to be decided. */
  readonly open: readonly FindingLine[]
}

/** Dismisses all open findings that are shown, with one reason. */
export function DismissForm({ year, open }: DismissFormProps) {
  const [reason, setReason] = useState('')
  const { onSettled } = useAllAnew()
  const dismiss = useMutation(
    trpc.finding.dismiss.mutationOptions({ onSettled, onSuccess: () => setReason('') }),
  )
  if (open.length === 0 && !dismiss.isSuccess) return null
  const ready = open.length > 0 && reason.trim() !== ''
  return (
    <form className={styles.dismiss} onSubmit={(event) => event.preventDefault()} data-screen-only>
      <Input
        aria-label="一并处理的理由"
        placeholder="筛选后一并处理：写明不成立的理由，空间可以看到"
        value={reason}
        maxLength={2_000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Popconfirm
        title={`将列出的 ${formatNumber(open.length)} 条待处理疑点都判为不成立？`}
        description="处理记录不能删除；之后仍可逐条改判。"
        okText="确定"
        cancelText="取消"
        disabled={!ready}
        onConfirm={() => dismiss.mutate({ year, ids: open.map(({ id }) => id), reason })}
      >
        <Button disabled={!ready} loading={dismiss.isPending} data-testid="dismiss">
          {formatNumber(open.length)} 条均不成立
        </Button>
      </Popconfirm>
      <Told error={dismiss.error} done={dismiss.isSuccess ? `已处理 ${dismiss.data} 条` : null} />
    </form>
  )
}
