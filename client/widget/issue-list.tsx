import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Issue } from '#shared/reading/issue.ts'
import { groupIssues, type IssueGroup, placeOf } from './issue-groups.ts'
import styles from './issue-list.module.css'
import { ISSUE_TITLES } from './issue-titles.ts'
import type { DataColumn } from './table/column.ts'
import { Download } from './table/download.tsx'
import { Tag, type Tone } from './tag.tsx'

export const SEVERITIES: Readonly<
  Record<Issue['severity'], { readonly title: string; readonly tone: Tone; readonly told: string }>
> = {
  error: { title: '错误', tone: 'bad', told: '所在行未计入，须修改后重新上传' },
  warning: { title: '提醒', tone: 'warn', told: '请核对；确实如此的可以保留' },
  note: { title: '说明', tone: 'plain', told: '系统已自动处理，无需修改' },
}

const columns: readonly DataColumn<Issue>[] = [
  { id: 'severity', title: '级别', width: 60, value: ({ severity }) => SEVERITIES[severity].title },
  { id: 'code', title: '问题', width: 180, value: ({ code }) => ISSUE_TITLES[code] },
  { id: 'space', title: '空间编码', width: 120, value: ({ space }) => space },
  { id: 'file', title: '文件', width: 220, value: ({ file }) => file },
  { id: 'sheet', title: '工作表', width: 100, value: ({ sheet }) => sheet },
  { id: 'row', title: '行', width: 60, value: ({ row }) => row },
  { id: 'column', title: '列', width: 140, value: ({ column }) => column },
  { id: 'value', title: '填写内容', width: 160, value: ({ value }) => value },
  { id: 'message', title: '说明与改法', width: 420, value: ({ message }) => message },
]

export interface IssueListProps {
  readonly issues: readonly Issue[]
  /** Of the file that they can be saved to. */
  readonly name: string
  /** Says whose each issue is: for uploads of several spaces. */
  readonly ofSpaces?: boolean
  /** Put on record before they are saved to a file. */
  readonly onRecord?: (format: 'xlsx' | 'csv') => Promise<unknown>
  /** What can be done about an issue where it stands. */
  readonly remedy?: (issue: Issue) => ReactNode
}

/** All issues, gravest first and alike ones together, each with its place, what was typed and what to do. */
export function IssueList({ issues, name, ofSpaces = false, onRecord, remedy }: IssueListProps) {
  const groups = useMemo(() => groupIssues(issues), [issues])
  if (issues.length === 0)
    return (
      <p className={styles.none} data-testid="no-issues">
        没有发现问题。
      </p>
    )
  return (
    <div className={styles.list} data-testid="issues">
      <div className={styles.top}>
        <p className={styles.counts}>
          {groups.map(({ severity, count }) => (
            <span key={severity} data-figure={`issues_${severity}`} data-value={count}>
              <Tag tone={SEVERITIES[severity].tone}>{SEVERITIES[severity].title}</Tag> {count} 处
            </span>
          ))}
        </p>
        <Download name={name} columns={columns} rows={issues} onRecord={onRecord} />
      </div>
      {groups.map(({ severity, groups: codes }) => (
        <section key={severity}>
          <h3 className={styles.severity}>
            {SEVERITIES[severity].title}
            <small>{SEVERITIES[severity].told}</small>
          </h3>
          {codes.map((group) => (
            <Group
              key={group.code}
              group={group}
              open={severity === 'error'}
              ofSpaces={ofSpaces}
              remedy={severity === 'note' ? undefined : remedy}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

const AT_FIRST = 20

interface GroupProps {
  readonly group: IssueGroup
  readonly open: boolean
  readonly ofSpaces: boolean
  readonly remedy: IssueListProps['remedy']
}

function Group({ group: { code, issues }, open, ofSpaces, remedy }: GroupProps) {
  const [shown, setShown] = useState(AT_FIRST)
  return (
    <details className={styles.group} open={open} data-code={code}>
      <summary>
        {ISSUE_TITLES[code]} <small>{issues.length} 处</small>
      </summary>
      <ul>
        {issues.slice(0, shown).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be alike in everything
          <li key={index} data-issue={issue.code}>
            <span className={styles.place}>
              {ofSpaces && issue.space !== null && <b>{issue.space} </b>}
              {placeOf(issue)}
            </span>
            {issue.value !== null && (
              <span className={styles.typed}>
                填写：<q>{issue.value}</q>
              </span>
            )}
            <span className={styles.message}>
              {issue.message}
              {remedy && <span data-screen-only> {remedy(issue)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {issues.length > shown && (
        <Button size="small" type="link" onClick={() => setShown(shown + 200)}>
          再显示 {Math.min(200, issues.length - shown)} 处（还有 {issues.length - shown} 处）
        </Button>
      )}
    </details>
  )
}
