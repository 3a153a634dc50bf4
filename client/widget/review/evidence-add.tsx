import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { type EvidencePlace, putEvidence } from '#client/api/evidence.ts'
import styles from './review.module.css'
import { type Review, useAskAnew } from './use-review.ts'

export interface EvidenceAddProps {
  readonly review: Pick<Review, 'year' | 'space'>
  readonly place: EvidencePlace
  /** What it is put to, for those who don't see where the button stands. */
  readonly to: string
  readonly title?: string
  readonly small?: boolean
}

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx'

/** Chooses files and puts them to a report as evidence. */
export function EvidenceAdd({ review, place, to, title = '添加佐证', small = false }: EvidenceAddProps) {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'sending' | { readonly refused: string }>('idle')
  const askAnew = useAskAnew()
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return
    setState('sending')
    const refused = await putEvidence(review, place, files)
    setState(refused === null ? 'idle' : { refused })
    if (refused === null) await askAnew()
    if (input.current) input.current.value = ''
  }
  return (
    <span className={styles.add}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label={`${title}：${to}`}
        onChange={(event) => send([...(event.target.files ?? [])])}
      />
      <Button
        size={small ? 'small' : 'middle'}
        type={small ? 'link' : 'default'}
        loading={state === 'sending'}
        aria-label={`${title}：${to}`}
        onClick={() => input.current?.click()}
      >
        {title}
      </Button>
      {typeof state === 'object' && (
        <Alert type="error" role="alert" title={state.refused} data-testid="evidence-refused" />
      )}
    </span>
  )
}
