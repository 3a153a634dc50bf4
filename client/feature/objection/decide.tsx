import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Input, Segmented } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { Words } from '#client/widget/words.tsx'
import { OBJECTION_STATE_TITLE, type ObjectionDecision } from '#shared/workflow/objection.ts'
import styles from './objection.module.css'

export interface DecideProps {
  readonly asked: { readonly year: number; readonly space: string; readonly id: number }
}

/** 处理异议: once and for all, with what follows from it. */
export function Decide({ asked }: DecideProps) {
  const [decision, setDecision] = useState<ObjectionDecision>('rejected')
  const [reason, setReason] = useState('')
  const [changed, setChanged] = useState('')
  const [reopens, setReopens] = useState(false)
  const [ofYear, setOfYear] = useState(String(asked.year))
  const [until, setUntil] = useState('')
  const [ofYearId, untilId] = [useId(), useId()]
  const decide = useMutation(trpc.objection.decide.mutationOptions(useAllAnew()))
  const upheld = decision === 'upheld'
  const ready = reason.trim() !== '' && (!upheld || (changed.trim() !== '' && (!reopens || until !== '')))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reopen = upheld && reopens ? { year: Number(ofYear), until } : null
    if (ready) decide.mutate({ ...asked, decision, reason, changed: upheld ? changed : null, reopen })
  }
  return (
    <Panel
      title="处理"
      note="处理一次即定。处理本身不改变得分：成立的，重新开放报告由空间更正，或在相关疑点中剔除、认定，处理前可看到对名次和等级的影响"
    >
      <form className={styles.form} onSubmit={submit} data-testid="decide">
        <Segmented<ObjectionDecision>
          aria-label="处理结果"
          value={decision}
          onChange={setDecision}
          options={(['rejected', 'upheld'] as const).map((one) => ({
            value: one,
            label: OBJECTION_STATE_TITLE[one],
          }))}
        />
        <Words label="理由" value={reason} onChange={setReason} hint="提出异议的空间可以看到" />
        {upheld && (
          <>
            <Words label="更正了什么" value={changed} onChange={setChanged} rows={2} />
            <Checkbox checked={reopens} onChange={(event) => setReopens(event.target.checked)}>
              重新开放报告，由空间更正后重新审核
            </Checkbox>
            {reopens && (
              <span className={styles.pair}>
                <label htmlFor={ofYearId}>重新开放的年度</label>
                <Input
                  id={ofYearId}
                  type="number"
                  value={ofYear}
                  min={1990}
                  max={asked.year}
                  onChange={(event) => setOfYear(event.target.value)}
                />
                <label htmlFor={untilId}>开放至</label>
                <Input
                  id={untilId}
                  type="date"
                  value={until}
                  onChange={(event) => setUntil(event.target.value)}
                />
              </span>
            )}
          </>
        )}
        <span className={styles.buttons}>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={decide.isPending}>
            作出处理
          </Button>
          <Told error={decide.error} />
        </span>
      </form>
    </Panel>
  )
}
