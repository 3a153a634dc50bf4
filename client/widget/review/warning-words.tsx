import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { explains, FEWEST_CHARACTERS } from '#shared/workflow/explanation.ts'
import { placeOf } from '../issue-groups.ts'
import { ISSUE_TITLES } from '../issue-titles.ts'
import { Person } from '../person.tsx'
import { Tag } from '../tag.tsx'
import { Refusal } from './refusal.tsx'
import styles from './review.module.css'
import { TextField } from './text-field.tsx'
import type { Review } from './use-review.ts'

type Warning = Review['warnings'][number]

export interface WarningWordsProps {
  readonly review: Review
  /** Whether words can be written: otherwise they are only read. */
  readonly writes: boolean
}

/** The warnings of a report with the space's word on each; in a draft, to be written. */
export function WarningWords({ review, writes }: WarningWordsProps) {
  const { warnings } = review
  const groups = useMemo(() => groupsOf(warnings), [warnings])
  if (warnings.length === 0) return <p className={styles.quiet}>没有需要说明的提醒。</p>
  const open = warnings.filter(({ word }) => !explains(word?.text ?? '')).length
  return (
    <div className={styles.words} data-testid="warning-words">
      <p role="status" data-figure="unexplained" data-value={open}>
        {open === 0 ? (
          <Tag tone="good">{warnings.length} 条提醒都已说明</Tag>
        ) : (
          <Tag tone="warn">
            {warnings.length} 条提醒中还有 {open} 条没有说明
          </Tag>
        )}
        {writes && open > 0 && (
          <small>　每条至少 {FEWEST_CHARACTERS} 个字；确实有误的请改正后重新上传。</small>
        )}
      </p>
      {groups.map(({ code, own }) => (
        <Group key={code} review={review} code={code} own={own} writes={writes} />
      ))}
    </div>
  )
}

interface GroupProps extends WarningWordsProps {
  readonly code: Warning['issue']['code']
  readonly own: readonly Warning[]
}

const AT_FIRST = 20

function Group({ review, code, own, writes }: GroupProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [shown, setShown] = useState(AT_FIRST)
  const [forAll, setForAll] = useState('')
  const askAnew = useAskAnew()
  const explain = useMutation({
    ...trpc.report.explain.mutationOptions(),
    onSuccess: async () => {
      setTyped({})
      setForAll('')
      await askAnew()
    },
  })
  const { year, space, revision, status } = review
  const save = (words: readonly (readonly [key: string, text: string])[]) =>
    explain.mutate({
      ...{ year, space, seen: { revision, status } },
      explanations: words.map(([issue, text]) => ({ issue, text })),
    })
  const changed = Object.entries(typed)
  const open = own.filter(({ word }) => !explains(word?.text ?? ''))
  const sound = changed.every(([, text]) => text.trim() === '' || explains(text))
  return (
    <details className={styles.group} open={open.length > 0 || own.length <= 5} data-code={code}>
      <summary>
        {ISSUE_TITLES[code]} <small>{own.length} 条</small>
      </summary>
      {writes && open.length > 1 && (
        <div className={styles.forAll}>
          <TextField
            label={`同一说明用于其中尚未说明的 ${open.length} 条`}
            rows={1}
            value={forAll}
            onChange={setForAll}
          />
          <Button
            disabled={!explains(forAll) || explain.isPending}
            onClick={() => save(open.map(({ key }) => [key, forAll]))}
          >
            一并填写
          </Button>
        </div>
      )}
      <ul>
        {own.slice(0, shown).map(({ key, issue, word }) => (
          <li key={key} data-warning={issue.code} data-explained={explains(word?.text ?? '')}>
            <div>
              <span className={styles.place}>{placeOf(issue)}</span>
              {issue.value !== null && <span className={styles.typed}>填写：{issue.value}</span>}
              <p>{issue.message}</p>
            </div>
            {writes ? (
              <Word
                label={`说明：${placeOf(issue)}`}
                value={typed[key] ?? word?.text ?? ''}
                onChange={(text) => setTyped({ ...typed, [key]: text })}
              />
            ) : (
              <p className={styles.word}>
                {word ? (
                  <>
                    <b>说明</b>　{word.text}{' '}
                    <small>
                      <Person login={word.by} />
                    </small>
                  </>
                ) : (
                  <span className={styles.bad}>没有说明</span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {own.length > shown && (
        <Button size="small" type="link" onClick={() => setShown(shown + 100)}>
          再显示 {Math.min(100, own.length - shown)} 条
        </Button>
      )}
      {writes && changed.length > 0 && (
        <div className={styles.save}>
          <Button type="primary" disabled={!sound} loading={explain.isPending} onClick={() => save(changed)}>
            保存说明
          </Button>
          {!sound && <small className={styles.bad}>有说明不足 {FEWEST_CHARACTERS} 个字</small>}
        </div>
      )}
      <Refusal error={explain.error} />
    </details>
  )
}

function Word(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  const short = props.value.trim() !== '' && !explains(props.value)
  return (
    <TextField
      {...props}
      labelHidden
      invalid={short}
      hint={short ? `至少 ${FEWEST_CHARACTERS} 个字` : '为什么确实如此'}
    />
  )
}

function groupsOf(warnings: readonly Warning[]) {
  const byCode = new Map<Warning['issue']['code'], Warning[]>()
  for (const warning of warnings) {
    const known = byCode.get(warning.issue.code)
    if (known) known.push(warning)
    else byCode.set(warning.issue.code, [warning])
  }
  return [...byCode].map(([code, own]) => ({ code, own }))
}
