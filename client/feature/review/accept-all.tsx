import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { Refusal } from '#client/widget/review/refusal.tsx'
import type { QueueItem } from './queue-item.ts'

export interface AcceptAllProps {
  readonly year: number
  /** Those that the filters leave, on whichever page: of them the verified ones are accepted. */
  readonly items: readonly QueueItem[]
  readonly filtered: boolean
}

/** The city bureau accepts all verified reports that the filters leave. */
export function AcceptAll({ year, items, filtered }: AcceptAllProps) {
  const askAnew = useAskAnew()
  const accept = useMutation({ ...trpc.report.acceptMany.mutationOptions(), onSuccess: askAnew })
  const verified = items.flatMap(({ space, status, revision }) =>
    status === 'verified' && revision !== null ? [{ space, seen: { revision, status } }] : [],
  )
  return (
    <>
      <Popconfirm
        title={`采信${filtered ? '符合筛选条件的' : '全部'} ${verified.length} 份已核验报告？`}
        okText="采信"
        cancelText="取消"
        disabled={verified.length === 0}
        onConfirm={() => accept.mutate({ year, reports: verified })}
      >
        <Button disabled={verified.length === 0} loading={accept.isPending} data-testid="accept-all">
          采信已核验的 {verified.length} 份
        </Button>
      </Popconfirm>
      <Refusal error={accept.error} />
      {accept.data && (
        <Alert
          type={accept.data.refused.length > 0 ? 'warning' : 'success'}
          role="status"
          data-testid="accepted"
          title={`已采信 ${accept.data.accepted} 份`}
          description={
            accept.data.refused.map(({ space, why }) => `${space}：${why}`).join('；') || undefined
          }
        />
      )}
    </>
  )
}
