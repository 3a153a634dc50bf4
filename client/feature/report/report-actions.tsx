import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { formatDay } from '#client/format/date.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { LinkButton } from '#client/widget/link-button.tsx'
import { Refusal } from '#client/widget/review/refusal.tsx'
import type { MayDo, Review } from '#client/widget/review/use-review.ts'
import { explains } from '#shared/workflow/explanation.ts'
import styles from './report.module.css'

export interface ReportActionsProps {
  readonly review: Review
  readonly may: MayDo
  readonly errors: number
}

/** What is to be done next with a report, and the buttons for it: those that the table of moves has. */
export function ReportActions({ review, may, errors }: ReportActionsProps) {
  const { year, space, revision, status, newest, warnings, permits } = review
  const navigate = useNavigate()
  const askAnew = useAskAnew()
  const seen = { revision, status }
  const submit = useMutation({ ...trpc.report.submit.mutationOptions(), onSuccess: askAnew })
  const redraft = useMutation({
    ...trpc.report.redraft.mutationOptions(),
    onSuccess: async () => {
      await askAnew()
      await navigate({ to: '.', search: (before) => ({ ...before, revision: undefined }) })
    },
  })
  const open = warnings.filter(({ word }) => !explains(word?.text ?? '')).length
  const ready = errors === 0 && open === 0
  const told = whatNext({ review, may, errors, open })
  return (
    <div className={styles.next} data-testid="next">
      {told && <Alert type={told.tone} showIcon title={told.title} description={told.text} />}
      <div className={styles.buttons} data-screen-only>
        {status === 'draft' && may.writes && revision === newest && (
          <Button
            type="primary"
            disabled={!ready || !permits.handIn.ok}
            loading={submit.isPending}
            onClick={() => submit.mutate({ year, space, seen })}
            data-testid="submit"
          >
            提交报告
          </Button>
        )}
        {may.redrafts && (
          <Button
            type="primary"
            loading={redraft.isPending}
            onClick={() => redraft.mutate({ year, space, seen })}
            data-testid="redraft"
          >
            修改后再报（台账沿用）
          </Button>
        )}
        {may.reviews && status !== 'draft' && (
          <LinkButton to="/review/$space" params={{ space }}>
            去审核
          </LinkButton>
        )}
        {status !== 'draft' && (
          <LinkButton to="/reports/$space/receipt" params={{ space }} search={{ revision }}>
            打印回执
          </LinkButton>
        )}
        {may.writes && (
          <LinkButton to="/reports/$space/pledge" params={{ space }}>
            打印承诺书
          </LinkButton>
        )}
      </div>
      <Refusal error={submit.error ?? redraft.error} />
    </div>
  )
}

interface Told {
  readonly tone: 'info' | 'warning' | 'success' | 'error'
  readonly title: string
  readonly text?: string
}

function whatNext({
  review,
  may,
  errors,
  open,
}: ReportActionsProps & { readonly open: number }): Told | null {
  const { status, revision, newest, permits, moves } = review
  if (revision !== newest) return { tone: 'info', title: `这是较早的一次，最新为第 ${newest} 次` }
  if (status === 'draft') {
    if (!permits.handIn.ok) return { tone: 'warning', title: '现在不能提交', text: permits.handIn.why }
    if (errors > 0)
      return {
        tone: 'error',
        title: `还有 ${errors} 处错误`,
        text: '按检查结果改正原表后重新上传，没有错误的报告才能提交。',
      }
    if (open > 0)
      return { tone: 'warning', title: `还有 ${open} 条提醒没有说明`, text: '逐条说明并保存后即可提交。' }
    return { tone: 'info', title: '检查已通过，可以提交', text: '提交后由区县科技局审核；退回之前不能再改。' }
  }
  if (status === 'returned') {
    const last = moves.findLast((move) => move.revision === revision && move.to === 'returned')
    return {
      ...{ tone: 'warning', title: `报告被退回：${last?.reason ?? ''}` },
      text: may.redrafts
        ? '改正后重新上传，或在原报告上修改说明、补充佐证后再次提交。'
        : permits.handIn.ok
          ? ''
          : permits.handIn.why,
    }
  }
  if (may.reopened && may.writes)
    return permits.handIn.ok
      ? {
          ...{ tone: 'warning', title: `报告已重新开放，可更正至 ${formatDay(permits.reopenedUntil)}` },
          text: '改正原表后重新上传，或修改后再报；重新核验之前，这一次仍计入考核。',
        }
      : { tone: 'warning', title: '报告曾重新开放', text: permits.handIn.why }
  if (status === 'submitted') return { tone: 'success', title: '已提交，等待区县科技局审核' }
  return { tone: 'success', title: status === 'verified' ? '已核验，计入考核' : '市科技局已采信，计入考核' }
}
