import { useMutation } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type EvidencePlace, putEvidence } from '#client/api/evidence.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { DOCUMENTS, FileButton } from '#client/widget/file-button.tsx'
import styles from './review.module.css'
import type { Review } from './use-review.ts'

export interface EvidenceAddProps {
  readonly review: Pick<Review, 'year' | 'space'>
  readonly place: EvidencePlace
  /** What it is put to, for those who don't see where the button stands. */
  readonly to: string
  readonly title?: string
  readonly small?: boolean
}

/** Chooses files and puts them to a report as evidence. */
export function EvidenceAdd({ review, place, to, title = '添加佐证', small = false }: EvidenceAddProps) {
  const askAnew = useAskAnew()
  const put = useMutation({
    mutationFn: (files: readonly File[]) => putEvidence(review, place, files),
    onSuccess: askAnew,
  })
  return (
    <span className={styles.add}>
      <FileButton
        title={title}
        accept={DOCUMENTS}
        size={small ? 'small' : 'middle'}
        type={small ? 'link' : 'default'}
        loading={put.isPending}
        aria-label={`${title}：${to}`}
        onChosen={put.mutate}
      />
      {put.isError && (
        <Alert type="error" role="alert" title={put.error.message} data-testid="evidence-refused" />
      )}
    </span>
  )
}
