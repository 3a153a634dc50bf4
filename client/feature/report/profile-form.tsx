import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { upload } from '#client/api/upload.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { checkForm, FORM_COLUMNS, FORM_FILE, type FormValues, formCsv } from '#shared/reading/profile-form.ts'
import { ProfileField } from './profile-field.tsx'
import styles from './report.module.css'
import { reportOf } from './report-of.ts'

export interface ProfileFormProps {
  readonly year: number
  readonly space: string
  /** What the fields begin with. */
  readonly begun: FormValues
  /** What was handed in for the year before. */
  readonly before: FormValues | null
  /** The revision that is newest as the form is begun. */
  readonly revision: number | null
}

const GRAVE = ({ severity }: Issue) => severity === 'error'

/**
 * The form: judged by the reader itself, field by field once it was left, and sent as a file like any other. Errors
 * have to be mended first; what is only to be explained can be sent.
 */
export function ProfileForm({ year, space, begun, before, revision }: ProfileFormProps) {
  const [values, setValues] = useState(begun)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const issues = checkForm(values, year, space)
  const errors = issues.filter(GRAVE).length

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setRefused(null)
    setLeft(new Set(FORM_COLUMNS.map(({ key }) => key)))
    if (errors > 0) {
      const first = FORM_COLUMNS.find(({ header }) =>
        issues.some((one) => GRAVE(one) && one.column === header),
      )
      document.getElementById(`profile-${first?.key}`)?.focus()
      return
    }
    setSending(true)
    try {
      const newest = await reportOf(queries, year, space).catch(() => {
        throw new Error('连接不到服务，没有提交。填写的内容还在，恢复后请重试。')
      })
      if ((newest?.revision ?? null) !== revision) {
        throw new Error('填写期间有人上传了新的材料，没有提交。请先在报送记录中查看，再刷新本页重新填写。')
      }
      const file = new File([formCsv(values, year)], FORM_FILE, { type: 'text/csv' })
      const files = [{ path: FORM_FILE, file }]
      const asking = { year, space, verify: false, files }
      const { reports, issues: found } = await upload(asking, () => {}, new AbortController().signal)
      // Taken over is what has a revision; what has none says why (the report is closed, …).
      if (!reports.some((report) => report.space === space && report.revision > 0))
        throw new Error(found.find(GRAVE)?.message ?? '没有提交，请稍后重试。')
      await queries.invalidateQueries()
      await navigate({ to: '/reports/$space', params: { space } })
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
      setSending(false)
    }
  }

  return (
    <form className={styles.profile} onSubmit={send} noValidate data-testid="profile-form">
      {FORM_COLUMNS.map((column) => (
        <ProfileField
          key={column.key}
          column={column}
          value={values[column.key] ?? ''}
          before={before?.[column.key] ?? null}
          issues={left.has(column.key) ? issues.filter((one) => one.column === column.header) : []}
          onChange={(value) => setValues({ ...values, [column.key]: value })}
          onLeave={() => setLeft(new Set(left).add(column.key))}
        />
      ))}
      <div className={styles.send}>
        {left.size === FORM_COLUMNS.length && errors > 0 && (
          <p className={styles.errors} role="alert" data-testid="profile-errors">
            有 {errors} 处错误，请改正后再提交。
          </p>
        )}
        {refused !== null && (
          <Alert type="error" showIcon role="alert" title={refused} data-testid="refused" />
        )}
        <Button type="primary" htmlType="submit" loading={sending} data-testid="send-profile">
          提交基本情况
        </Button>
      </div>
    </form>
  )
}
