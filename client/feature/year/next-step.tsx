import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { HindranceList } from '#client/widget/hindrance-list.tsx'
import { Told } from '#client/widget/told.tsx'
import { STAGE, type StageMove } from '#shared/workflow/stage.ts'
import type { Hindrance } from '#shared/workflow/stage-guard.ts'
import styles from './year.module.css'

type Next = StageMove & { readonly hindrances: readonly Hindrance[] }

export interface NextStepProps {
  readonly year: number
  readonly moves: readonly Next[]
}

/** What hinders the next stage, and the ways on and back. */
export function NextStep({ year, moves }: NextStepProps) {
  const [reason, setReason] = useState('')
  const { onSettled } = useAllAnew()
  const move = useMutation(trpc.year.move.mutationOptions({ onSettled, onSuccess: () => setReason('') }))
  const propose = useMutation(trpc.year.proposePublication.mutationOptions({ onSettled }))
  const forward = moves.find(({ kind }) => kind === 'forward')
  const back = moves.find(({ kind }) => kind === 'back')
  const why = reason.trim() || null
  if (!forward)
    return <p>结果已经发布，阶段不再变动。如有更正，重新开放报告、重新计算后在下方提请发布新版。</p>
  const { from, to, hindrances, needsTwo } = forward
  const word = needsTwo ? '提请发布' : `进入“${STAGE[to].title}”`
  const go = () =>
    needsTwo ? propose.mutate({ year, reason: why }) : move.mutate({ year, seen: from, to, reason: why })
  return (
    <div className={styles.next}>
      {hindrances.length > 0 ? (
        <>
          <p>进入“{STAGE[to].title}”之前还须：</p>
          <HindranceList hindrances={hindrances} />
        </>
      ) : (
        <p className={styles.ready}>
          可以进入“{STAGE[to].title}”：{STAGE[to].what}。
        </p>
      )}
      <div className={styles.field}>
        <label htmlFor="move-reason">原因（退回时必填）</label>
        <Input
          id="move-reason"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <Popconfirm
          title={`${word}？`}
          description={needsTwo ? '提请后由市科技局另一位用户复核，复核通过即发布。' : STAGE[to].what}
          okText="确定"
          cancelText="取消"
          disabled={hindrances.length > 0}
          onConfirm={go}
        >
          <Button
            type="primary"
            disabled={hindrances.length > 0}
            loading={move.isPending || propose.isPending}
            data-testid="move-on"
          >
            {word}
          </Button>
        </Popconfirm>
        {back && (
          <Popconfirm
            title={`退回“${STAGE[back.to].title}”？`}
            description={why ?? ''}
            okText="退回"
            cancelText="取消"
            disabled={!why}
            onConfirm={() => move.mutate({ year, seen: back.from, to: back.to, reason: why })}
          >
            <Button disabled={!why} data-testid="move-back">
              退回“{STAGE[back.to].title}”
            </Button>
          </Popconfirm>
        )}
        <Told error={move.error ?? propose.error} />
      </div>
    </div>
  )
}
