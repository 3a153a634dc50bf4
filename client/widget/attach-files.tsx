import { useMutation } from '@tanstack/react-query'
import { putAttachments } from '#client/api/attach.ts'
import { useAllAnew } from './ask-anew.ts'
import { DOCUMENTS, FileButton } from './file-button.tsx'
import { Told } from './told.tsx'

export interface AttachFilesProps {
  readonly to: { readonly finding: number } | { readonly objection: number }
}

/** Puts files to a finding or an objection. */
export function AttachFiles({ to }: AttachFilesProps) {
  const put = useMutation({
    mutationFn: (files: readonly File[]) => putAttachments(to, files),
    ...useAllAnew(),
  })
  return (
    <span data-screen-only>
      <FileButton
        title="添加附件（PDF、图片、Word、Excel）"
        accept={DOCUMENTS}
        loading={put.isPending}
        onChosen={put.mutate}
        fieldId="attach"
      />{' '}
      <Told error={put.error} done={put.isSuccess ? '附件已添加' : null} />
    </span>
  )
}
