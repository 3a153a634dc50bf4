import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { useActor } from '#client/widget/actor.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Person } from '#client/widget/person.tsx'
import { Tag } from '#client/widget/tag.tsx'
import { Told } from '#client/widget/told.tsx'
import { loginOf } from '#shared/workflow/actor.ts'
import styles from './year.module.css'

const STATE = {
  open: ['待复核', 'warn'],
  confirmed: ['已通过', 'good'],
  refused: ['未通过', 'bad'],
  withdrawn: ['已撤回', 'plain'],
} as const

interface Proposal {
  readonly id: number
  readonly what: string
  readonly reason: string | null
  readonly at: string
  readonly by: string
  readonly state: keyof typeof STATE
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

/** What takes two people: confirmed or refused by another one than the one who proposed it. */
export function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return <p className={styles.quiet}>没有提请。</p>
  return (
    <ol className={styles.list} data-testid="proposals">
      {proposals.map((proposal) => (
        <ProposalItem key={proposal.id} proposal={proposal} />
      ))}
    </ol>
  )
}

function ProposalItem({ proposal }: { readonly proposal: Proposal }) {
  const { id, what, reason, at, by, state, decidedAt, decidedBy } = proposal
  const mine = loginOf(useActor()) === by
  const changed = useAllAnew()
  const confirm = useMutation(trpc.year.confirm.mutationOptions(changed))
  const refuse = useMutation(trpc.year.refuse.mutationOptions(changed))
  const withdraw = useMutation(trpc.year.withdraw.mutationOptions(changed))
  const [word, tone] = STATE[state]
  return (
    <li data-proposal={id} data-state={state}>
      <b>
        {what} <Tag tone={tone}>{word}</Tag>
      </b>
      <small>
        {formatInstant(at)} · <Person login={by} /> 提请
        {decidedBy && (
          <>
            ；{formatInstant(decidedAt)} · <Person login={decidedBy} />
          </>
        )}
      </small>
      {reason && <span>{reason}</span>}
      {state === 'open' && (
        <div className={styles.buttons}>
          {mine ? (
            <>
              <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
                撤回
              </Button>
              <small>须由市科技局另一位用户复核</small>
            </>
          ) : (
            <>
              <Popconfirm
                title={`复核通过：${what}？`}
                description="通过后立即生效。"
                okText="通过"
                cancelText="取消"
                onConfirm={() => confirm.mutate({ id })}
              >
                <Button size="small" type="primary" loading={confirm.isPending} data-testid="confirm">
                  复核通过
                </Button>
              </Popconfirm>
              <Button size="small" loading={refuse.isPending} onClick={() => refuse.mutate({ id })}>
                不通过
              </Button>
            </>
          )}
          <Told error={confirm.error ?? refuse.error ?? withdraw.error} />
        </div>
      )}
    </li>
  )
}

/** Proposes a scheme to be put into force. */
export function ProposeScheme({ year }: { readonly year: number }) {
  const schemes = useQuery(trpc.scheme.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { onSettled } = useAllAnew()
  const propose = useMutation(
    trpc.year.proposeScheme.mutationOptions({ onSettled, onSuccess: () => setReason('') }),
  )
  const list = schemes.data ?? []
  const wanted = list.find((scheme) => keyOf(scheme) === chosen)
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted)
          propose.mutate({
            year,
            scheme: { id: wanted.id, version: wanted.version },
            reason: reason.trim() || null,
          })
      }}
    >
      <Select
        aria-label="考核方案"
        placeholder="选择考核方案"
        value={chosen}
        onChange={setChosen}
        options={list.map((scheme) => ({
          value: keyOf(scheme),
          label: `${scheme.title} 第 ${scheme.version} 版`,
        }))}
      />
      <Input
        aria-label="说明"
        placeholder="说明（可不填）"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={!wanted} loading={propose.isPending} data-testid="propose-scheme">
        提请生效
      </Button>
      <Told error={propose.error} />
    </form>
  )
}

const keyOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id} ${version}`
