import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { putAttachments } from '#client/api/attach.ts'
import { Told, useAllAnew } from './told.tsx'

export interface AttachFilesProps {
  readonly to: { readonly finding: number } | { readonly objection: number }
}

/** Puts files to a finding or an objection. */
export function AttachFiles({ to }: AttachFilesProps) {
  const field = useRef<HTMLInputElement>(null)
  const put = useMutation({
    mutationFn: (files: readonly File[]) => putAttachments(to, files),
    ...useAllAnew(),
  })
  return (
    <span data-screen-only>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx"
        data-testid="attach"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) put.mutate(files)
        }}
      />
      <Button loading={put.isPending} onClick={() => field.current?.click()}>
        添加附件（PDF、图片、Word、Excel）
      </Button>{' '}
      <Told error={put.error} done={put.isSuccess ? '附件已添加' : null} />
    </span>
  )
}
