import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { CellField } from '#client/widget/cell-field.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { readAs } from '#client/widget/read-as.ts'
import { Refusal } from '#client/widget/review/refusal.tsx'
import type { Issue } from '#shared/reading/issue.ts'
import { checkProfile } from '#shared/reading/profile-form.ts'
import { Beginning } from './beginning.tsx'
import { changedKeys, FIELD_GROUPS, firstCells, isRequired } from './fields.ts'
import styles from './profile.module.css'

export interface ProfileEditorProps {
  readonly form: Answers['profile']['get']
  /** Begins anew with what is kept now. */
  readonly onReload: () => void
}

/** The form: each field checked as it is left by the very reader of tables, and saved as a new draft. */
export function ProfileEditor({ form, onReload }: ProfileEditorProps) {
  const { year, space, seen, handIn, current, lastYear } = form
  const before = useMemo(() => firstCells(form), [form])
  const [cells, setCells] = useState(before)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const saved = useRef(false)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { issues, values } = useMemo(() => checkProfile(cells, year), [cells, year])
  const errors = issues.filter(({ severity }) => severity === 'error')
  const changed = changedKeys(current ?? {}, cells)
  const isTyped = changedKeys(before, cells).length > 0

  useBlocker({
    shouldBlockFn: () => isTyped && !saved.current && !window.confirm('填写的内容还没有保存，确定离开吗？'),
    enableBeforeUnload: () => isTyped && !saved.current,
  })
  const save = useMutation({
    ...trpc.profile.save.mutationOptions(),
    onSuccess: async () => {
      saved.current = true
      await navigate({ to: '/reports/$space', params: { space } })
      await queries.invalidateQueries()
    },
  })
  const send = () => save.mutate({ year, space, seen, cells })
  const submit = () => {
    setAsked(true)
    if (errors.length === 0) return send()
    const first = FIELD_GROUPS.flatMap(({ fields }) => fields).find(({ column }) =>
      errors.some((issue) => issue.column === column.header),
    )
    element.current?.querySelector<HTMLElement>(`[data-key="${first?.column.key}"]`)?.focus()
  }
  /** An empty field is told of once it was left; a wrong one is not while it is being typed in for the first time. */
  const isTold = (key: string, { code }: Issue) =>
    asked || left.has(key) || (code !== 'FIELD_REQUIRED' && at !== key)

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      data-testid="profile-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Beginning form={form} />
      {FIELD_GROUPS.map(({ title, fields }) => (
        <Panel key={title} title={title}>
          <div className={styles.fields}>
            {fields.map((guide) => {
              const { key, header } = guide.column
              const value = cells[key] ?? ''
              return (
                <CellField
                  key={key}
                  guide={guide}
                  value={value}
                  required={isRequired(key, values)}
                  issues={issues.filter((issue) => issue.column === header && isTold(key, issue))}
                  readAs={readAs(guide, value, values[key])}
                  disabled={!handIn.ok || save.isPending}
                  beside={
                    lastYear && <LastYear year={lastYear.year} text={lastYear.cells[key] ?? ''} now={value} />
                  }
                  onChange={(next) => setCells({ ...cells, [key]: next })}
                  onFocus={() => setAt(key)}
                  onLeave={() => {
                    setAt(null)
                    setLeft(new Set([...left, key]))
                  }}
                />
              )
            })}
          </div>
        </Panel>
      ))}
      {handIn.ok && (
        <div className={styles.save}>
          {asked && errors.length > 0 && (
            <Alert
              type="error"
              showIcon
              title={`还有 ${errors.length} 处要改，已标在所在的栏`}
              description="一时查不到的，可以先存为草稿，以后再改；有错误的草稿不能提交。"
              action={
                <Button onClick={send} loading={save.isPending} data-testid="save-faulty">
                  存为草稿
                </Button>
              }
            />
          )}
          <div className={styles.buttons}>
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              loading={save.isPending}
              disabled={changed.length === 0}
              data-testid="save-profile"
            >
              保存
            </Button>
            <span className={styles.quiet}>
              {changed.length === 0 ? '没有改动。' : '保存后成为一份新的草稿，检查无误后再提交。'}
            </span>
          </div>
          <Refusal error={save.error} onReload={onReload} />
        </div>
      )}
    </form>
  )
}

interface LastYearProps {
  readonly year: number
  readonly text: string
  readonly now: string
}

function LastYear({ year, text, now }: LastYearProps) {
  if (text === '') return `${year} 年度未填`
  return (
    <>
      {year} 年度：{text}
      {text === now && <span className={styles.same}>与上年相同</span>}
    </>
  )
}
