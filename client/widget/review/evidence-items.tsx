import { useMutation } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { evidenceFile } from '#client/api/address.ts'
import { trpc } from '#client/api/trpc.ts'
import { formatBytes } from '#client/format/number.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { Person } from '../person.tsx'
import { Refusal } from './refusal.tsx'
import styles from './review.module.css'
import type { Review } from './use-review.ts'

export type Evidence = Review['evidence'][number]

export interface EvidenceItemsProps {
  readonly review: Review
  readonly items: readonly Evidence[]
  readonly withdraws: boolean
  readonly opens: boolean
}

/** Pieces of evidence, each to be downloaded, pictures to be looked at here. */
export function EvidenceItems({ review: { year, space }, items, withdraws, opens }: EvidenceItemsProps) {
  const askAnew = useAskAnew()
  const withdraw = useMutation({ ...trpc.evidence.withdraw.mutationOptions(), onSuccess: askAnew })
  return (
    <>
      <ul className={styles.evidence}>
        {items.map((one) => (
          <li key={one.id} data-evidence={one.id}>
            {opens ? (
              <a href={evidenceFile(one.id)} download={one.name}>
                {one.name}
              </a>
            ) : (
              one.name
            )}
            <small>
              {formatBytes(one.bytes)}　<Person login={one.by} />
              {one.row !== null && one.here === null && `　原第 ${one.row} 行，该行已改动或删除`}
            </small>
            {opens && (one.type === 'png' || one.type === 'jpeg') && (
              <Preview address={evidenceFile(one.id)} type={one.type} name={one.name} />
            )}
            {withdraws && (
              <Popconfirm
                title={`撤回“${one.name}”？`}
                okText="撤回"
                cancelText="不撤回"
                onConfirm={() => withdraw.mutate({ year, space, id: one.id })}
              >
                <Button size="small" type="link" aria-label={`撤回 ${one.name}`}>
                  撤回
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={withdraw.error} />
    </>
  )
}

export interface PreviewProps {
  readonly address: string
  readonly type: 'png' | 'jpeg'
  readonly name: string
}

/**
 * A picture, fetched when it is asked for and shown as a picture and nothing else: it comes as a download, which the
 * browser would not show.
 */
export function Preview({ address, type, name }: PreviewProps) {
  const [shown, setShown] = useState<string | 'loading' | 'failed' | null>(null)
  useEffect(() => {
    if (shown?.startsWith('blob:')) return () => URL.revokeObjectURL(shown)
  }, [shown])
  const load = async () => {
    setShown('loading')
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(String(answer.status))
      setShown(URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: `image/${type}` })))
    } catch {
      setShown('failed')
    }
  }
  if (shown?.startsWith('blob:')) {
    return (
      <span className={styles.preview}>
        <img src={shown} alt={name} />
        <Button size="small" type="link" onClick={() => setShown(null)}>
          收起
        </Button>
      </span>
    )
  }
  return (
    <Button size="small" type="link" loading={shown === 'loading'} onClick={load} aria-label={`预览 ${name}`}>
      {shown === 'failed' ? '没有读到，重试' : '预览'}
    </Button>
  )
}
