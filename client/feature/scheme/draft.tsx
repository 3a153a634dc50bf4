import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { saveAs } from '#client/widget/save-as.ts'
import { DraftEditor, FaultList, goToLine } from './draft-editor.tsx'
import { DraftEffect } from './draft-effect.tsx'
import { DraftMaxima } from './draft-maxima.tsx'
import { draftText } from './draft-text.ts'
import { type DraftFault, type DraftReading, readDraft } from './read-draft.ts'
import styles from './scheme.module.css'
import { keyOf } from './scheme-item.ts'

export interface DraftProps {
  readonly year: number
  /** What the draft starts from. */
  readonly start: unknown
  /** It was saved as this version, and goes on being edited. */
  readonly onSaved: (key: string) => void
}

// Long enough that a word is typed before it is read.
const PAUSE = 250

/** 编辑草稿: the scheme's text, what is wrong with it, and what it would do; saved when it is sound. */
export function Draft({ year, start, onSaved }: DraftProps) {
  const [text, setText] = useState(() => draftText(start))
  const reading = useReading(text)
  const editor = useRef<HTMLTextAreaElement>(null)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<readonly DraftFault[]>([])
  const save = useMutation(
    trpc.scheme.saveDraft.mutationOptions({
      onSuccess: async (saved) => {
        setRefused(saved.ok ? [] : saved.faults.map((fault) => ({ ...fault, line: 1 })))
        if (!saved.ok) return
        const { id, version } = saved.scheme
        await queries.invalidateQueries(trpc.scheme.pathFilter())
        await queries.fetchQuery(trpc.scheme.get.queryOptions({ id, version }))
        onSaved(keyOf(saved.scheme))
        await navigate({
          to: '/scheme',
          search: (before) => ({ ...before, scheme: keyOf(saved.scheme) }),
          replace: true,
          resetScroll: false,
        })
      },
    }),
  )
  const faults = reading && !reading.ok ? reading.faults : refused
  const faulty = useMemo(() => new Set(faults.map(({ line }) => line)), [faults])
  const change = (next: string) => {
    setText(next)
    setRefused([])
    save.reset()
  }
  return (
    <PanelRow loose>
      <div className={styles.effect}>
        <Panel
          title="草稿"
          note="直接修改文字，或在下方改满分；保存时方案编号与版本号不得与已用过的相同"
          actions={
            <>
              <Import onText={change} />
              <Button
                size="small"
                onClick={() => saveAs(new Blob([text], { type: 'application/json' }), fileName(reading))}
                data-testid="export-draft"
              >
                导出 JSON
              </Button>
              <Button
                size="small"
                type="primary"
                disabled={!reading?.ok}
                loading={save.isPending}
                onClick={() => reading?.ok && save.mutate({ document: reading.scheme })}
                data-testid="save-draft"
              >
                保存草稿
              </Button>
            </>
          }
        >
          <DraftEditor text={text} onChange={change} faulty={faulty} place={editor} />
        </Panel>
        <DraftMaxima text={text} onChange={change} />
      </div>
      <div className={styles.effect}>
        <Panel
          title={faults.length > 0 ? `发现 ${faults.length} 处问题` : '检查'}
          note="随改随查；有问题的方案不能保存，也不能用来计算"
          testId="check"
        >
          <div role="status">
            {reading === null ? (
              <p className={styles.quiet}>正在检查…</p>
            ) : faults.length > 0 ? (
              <FaultList faults={faults} onPick={(line) => goToLine(editor.current, line)} />
            ) : (
              <p className={styles.sound} data-testid="sound">
                方案完整，没有发现问题。
              </p>
            )}
            {save.data?.ok && <p data-testid="saved">已保存为草稿：版本 {save.data.scheme.version}。</p>}
            {save.isError && (
              <p className={styles.bad}>没有保存：{faultOf(save.error).detail ?? '请稍后重试'}</p>
            )}
          </div>
        </Panel>
        {reading?.ok && <DraftEffect year={year} scheme={reading.scheme} />}
      </div>
    </PanelRow>
  )
}

/** The draft as read when the hand rests; null at first. What was read stays until then. */
function useReading(text: string): DraftReading | null {
  const [reading, setReading] = useState<DraftReading | null>(null)
  useEffect(() => {
    let stale = false
    const timer = setTimeout(() => readDraft(text).then((read) => !stale && setReading(read)), PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text])
  return reading
}

function fileName(reading: DraftReading | null): string {
  if (!reading?.ok) return '考核方案草稿.json'
  const [{ id, version }] = 'groups' in reading.scheme ? [reading.scheme] : [reading.scheme[0]!]
  return `${id} ${version}.json`
}

function Import({ onText }: { readonly onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        tabIndex={-1}
        aria-label="方案文件（JSON）"
        data-testid="import-draft"
        onChange={async ({ target }) => {
          const text = await target.files?.[0]?.text()
          target.value = ''
          if (text !== undefined) onText(text.replace(/^\uFEFF/, ''))
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        导入 JSON
      </Button>
    </>
  )
}
