import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Refusal } from '#client/widget/review/refusal.tsx'
import { TextField } from '#client/widget/review/text-field.tsx'
import type { MayDo, Review } from '#client/widget/review/use-review.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import styles from './review.module.css'

/** A remark on a row, as it is being written. */
export interface RowRemark {
  readonly ledger: LedgerId
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly text: string
}

export interface DecisionProps {
  readonly review: Review
  readonly may: MayDo
  readonly remarks: readonly RowRemark[]
  readonly onNext: (() => void) | null
}

/** The decision on a report: verify, return, accept, as its status and the one who looks allow. */
export function Decision({ review, may, remarks: written, onNext }: DecisionProps) {
  const { year, space, revision, status, permits } = review
  const [visitedOn, setVisitedOn] = useState('')
  const [opinion, setOpinion] = useState('')
  const [reason, setReason] = useState('')
  const askAnew = useAskAnew()
  const options = { onSuccess: askAnew }
  const verify = useMutation({ ...trpc.report.verify.mutationOptions(), ...options })
  const sendBack = useMutation({ ...trpc.report.return.mutationOptions(), ...options })
  const accept = useMutation({ ...trpc.report.accept.mutationOptions(), ...options })
  const pending = verify.isPending || sendBack.isPending || accept.isPending
  const of = { year, space, seen: { revision, status } }
  const remarks = written.filter(({ text }) => text.trim() !== '')
  const [verifies, returns, accepts] = [may.move('verify'), may.move('return'), may.move('accept')]
  const done = verify.isSuccess || sendBack.isSuccess || accept.isSuccess
  return (
    <Panel title="审核" testId="decision">
      <div className={styles.forms}>
        {done && <Alert type="success" role="status" title="已办理" data-testid="done" />}
        {!verifies && !returns && !accepts && !done && (
          <p className={styles.quiet}>
            {permits.review.ok ? '这份报告现在不需要审核。' : permits.review.why}
          </p>
        )}
        {remarks.length > 0 && <p role="status">已写行内意见 {remarks.length} 条，随核验或退回发出。</p>}
        {verifies && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              verify.mutate({ ...of, visitedOn: visitedOn || null, reason: opinion || null, remarks })
            }}
          >
            <label htmlFor="visited-on">现场核查日期（没有去现场可不填）</label>
            <Input
              id="visited-on"
              data-first="verify"
              type="date"
              max={shanghaiDay(new Date().toISOString())}
              value={visitedOn}
              onChange={(event) => setVisitedOn(event.target.value)}
            />
            <TextField label="核验意见（可不填）" value={opinion} onChange={setOpinion} />
            <Button type="primary" htmlType="submit" disabled={pending} data-testid="verify">
              核验通过
            </Button>
          </form>
        )}
        {accepts && (
          <Button type="primary" disabled={pending} onClick={() => accept.mutate(of)} data-testid="accept">
            采信
          </Button>
        )}
        {returns && (
          <form
            data-first="return"
            onSubmit={(event) => {
              event.preventDefault()
              sendBack.mutate({ ...of, reason, remarks })
            }}
          >
            <TextField label="退回的理由（空间可以看到）" value={reason} onChange={setReason} />
            <Button htmlType="submit" danger disabled={pending || reason.trim() === ''} data-testid="return">
              退回
            </Button>
          </form>
        )}
        <Refusal error={verify.error ?? sendBack.error ?? accept.error} />
        {done && onNext && (
          <Button type="primary" onClick={onNext} data-testid="next-report">
            下一份
          </Button>
        )}
      </div>
    </Panel>
  )
}
