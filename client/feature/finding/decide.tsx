import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { EffectTable } from '#client/widget/effect-table.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { Words } from '#client/widget/words.tsx'
import { DECISION_TITLE, type FindingDecision } from '#shared/workflow/finding.ts'
import styles from './finding.module.css'

export interface DecideProps {
  readonly asked: { readonly year: number; readonly space: string; readonly id: number }
  readonly finding: {
    readonly space: string
    readonly name: string
    readonly state: string
    readonly possible: readonly FindingDecision[]
    readonly others: readonly { readonly space: string; readonly name: string }[]
  }
}

/** A firm that counts for nobody. */
const NOBODY = '—'

const MEANS: Readonly<Record<FindingDecision, string>> = {
  dismissed: '维持原样，不改变得分。',
  'row excluded': '计算之前剔除这一行；台账重新报送后须重新认定。',
  awarded: '该企业只计入认定的空间；对所有填报它的空间一并处理。',
  falsified: '按方案一票否决；须由市科技局另一位用户复核后生效。',
}

const UNDONE = '撤销弄虚作假的认定；须由市科技局另一位用户复核后生效。'

/** What is decided, beside what it changes. */
export function Decide({ asked, finding }: DecideProps) {
  const [decision, setDecision] = useState<FindingDecision>(finding.possible[0]!)
  const [winner, setWinner] = useState(NOBODY)
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState('')
  const awardedTo = decision === 'awarded' && winner !== NOBODY ? winner : null
  const { onSettled } = useAllAnew()
  const decide = useMutation(
    trpc.finding.decide.mutationOptions({ onSettled, onSuccess: () => setReason('') }),
  )
  const effect = useQuery(trpc.finding.preview.queryOptions({ ...asked, decision, awardedTo }))
  // What took two people takes two to be undone.
  const takesTwo = decision === 'falsified' || finding.state === 'falsified'
  const ready = reason.trim() !== '' && (decision !== 'falsified' || basis.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const why = { reason, basis: decision === 'falsified' ? basis : null }
    if (ready) decide.mutate({ ...asked, decision, awardedTo, ...why })
  }
  return (
    <PanelRow loose>
      <Panel
        title="处理"
        note={finding.state === 'falsified' && decision === 'dismissed' ? UNDONE : MEANS[decision]}
      >
        <form className={styles.decide} onSubmit={submit} data-testid="decide">
          <Segmented<FindingDecision>
            aria-label="处理方式"
            value={decision}
            onChange={setDecision}
            options={finding.possible.map((one) => ({ value: one, label: DECISION_TITLE[one] }))}
          />
          {decision === 'awarded' && (
            <Select
              aria-label="认定归属"
              value={winner}
              onChange={setWinner}
              options={[
                { value: NOBODY, label: '都不计' },
                ...[finding, ...finding.others].map(({ space, name }) => ({
                  value: space,
                  label: `计入 ${name}`,
                })),
              ]}
            />
          )}
          {decision === 'falsified' && <Words label="认定依据" value={basis} onChange={setBasis} rows={2} />}
          <Words
            label="理由"
            value={reason}
            onChange={setReason}
            hint="空间可以看到；请勿写入个人姓名、电话和其他空间的名称"
          />
          <span className={styles.buttons}>
            <Button type="primary" htmlType="submit" disabled={!ready} loading={decide.isPending}>
              {takesTwo ? '提请复核' : '作出处理'}
            </Button>
            <Told error={decide.error} done={decide.isSuccess ? DONE[decide.data] : null} />
          </span>
        </form>
      </Panel>
      <Panel title="处理的影响" note="按最近一次计算的方案和目前已核验的报告推算，尚未保存">
        <Answer query={effect}>
          {(shown) =>
            shown === null ? (
              <Notice title={`${asked.year} 年度尚未计算`} testId="no-run">
                <p>计算之后，这里比较处理前后的总分、名次和等级。</p>
              </Notice>
            ) : (
              <EffectTable effect={shown} about={asked.space} />
            )
          }
        </Answer>
      </Panel>
    </PanelRow>
  )
}

const DONE = { decided: '已处理；重新计算后计入结果', proposed: '已提请复核，由另一位用户在考核安排中复核' }
