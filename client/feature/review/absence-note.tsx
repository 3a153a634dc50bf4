import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { Refusal } from '#client/widget/review/refusal.tsx'
import styles from './review.module.css'

export interface AbsenceNoteProps {
  readonly year: number
  readonly item: { readonly space: string; readonly name: string; readonly absence: string | null }
}

/** Why a space did not hand in, for the summary: as the district found. */
export function AbsenceNote({ year, item: { space, name, absence } }: AbsenceNoteProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const askAnew = useAskAnew()
  const note = useMutation({
    ...trpc.review.noteAbsence.mutationOptions(),
    onSuccess: async () => {
      await askAnew()
      setTyped(null)
    },
  })
  if (typed === null)
    return (
      <span className={styles.absence}>
        {absence !== null && `未报送原因：${absence}`}
        <Button
          size="small"
          type="link"
          aria-label={`${absence === null ? '注明' : '修改'}未报送原因：${name}`}
          onClick={() => setTyped(absence ?? '')}
        >
          {absence === null ? '注明未报送原因' : '修改'}
        </Button>
      </span>
    )
  return (
    <form
      className={styles.absence}
      onSubmit={(event) => {
        event.preventDefault()
        note.mutate({ year, space, reason: typed })
      }}
    >
      <label htmlFor={id}>未报送原因</label>
      <Input
        id={id}
        autoFocus
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit" type="primary" size="small" loading={note.isPending}>
        保存
      </Button>
      <Button size="small" onClick={() => setTyped(null)}>
        取消
      </Button>
      <Refusal error={note.error} />
    </form>
  )
}
