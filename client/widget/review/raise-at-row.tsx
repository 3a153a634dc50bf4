import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { Refusal } from './refusal.tsx'
import styles from './review.module.css'
import { TextField } from './text-field.tsx'
import type { Review } from './use-review.ts'

export interface RaiseAtRowProps {
  readonly review: Pick<Review, 'year' | 'space'>
  readonly row: {
    readonly ledger: LedgerId
    readonly file: string
    readonly sheet: string | null
    readonly row: number
  }
  /** The row in words. */
  readonly where: string
  /** A bureau's finding (疑点), or the space's own objection (异议). */
  readonly what: keyof typeof TEXTS
}

const TEXTS = {
  finding: {
    open: '提出疑点',
    hint: '由市科技局处理，空间可以看到；请勿写入个人姓名、电话',
    done: '已提出，列在“疑点”中',
  },
  objection: {
    open: '提出异议',
    hint: '由市科技局处理，提出后不能修改；请勿写入个人姓名、电话',
    done: '已提出，列在“异议”中，可在其中补充附件',
  },
} as const

/** Raises a finding or an objection about one row of the revision in force, where the row stands. */
export function RaiseAtRow({ review: { year, space }, row, where, what }: RaiseAtRowProps) {
  const [text, setText] = useState<string | null>(null)
  const askAnew = useAskAnew()
  const onSuccess = async () => {
    setText(null)
    await askAnew()
  }
  const finding = useMutation({ ...trpc.finding.raise.mutationOptions(), onSuccess })
  const objection = useMutation({ ...trpc.objection.raise.mutationOptions(), onSuccess })
  const { open, hint, done } = TEXTS[what]
  const { isPending, isSuccess, error } = what === 'finding' ? finding : objection
  if (text === null)
    return (
      <>
        <Button size="small" type="link" aria-label={`${open}：${where}`} onClick={() => setText('')}>
          {open}
        </Button>
        {isSuccess && <small role="status">{done}</small>}
      </>
    )
  const send = (event: FormEvent) => {
    event.preventDefault()
    const about = { year, space, row, text }
    if (what === 'finding') finding.mutate(about)
    else objection.mutate({ ...about, indicator: null })
  }
  return (
    <form className={styles.raise} onSubmit={send}>
      <TextField label={`对${where}${open}`} value={text} onChange={setText} hint={hint} />
      <span className={styles.tools}>
        <Button size="small" htmlType="submit" disabled={text.trim() === ''} loading={isPending}>
          提出
        </Button>
        <Button size="small" type="text" onClick={() => setText(null)}>
          取消
        </Button>
      </span>
      <Refusal error={error} />
    </form>
  )
}
