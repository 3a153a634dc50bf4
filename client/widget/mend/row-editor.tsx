import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { useAskAnew } from '#client/widget/ask-anew.ts'
import { CellField } from '#client/widget/cell-field.tsx'
import { readAs } from '#client/widget/read-as.ts'
import { Refusal } from '#client/widget/review/refusal.tsx'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { columnGuide } from '#shared/reading/column-guide.ts'
import { cellsOf, mendableColumns, mendedLine, placesBeyond } from '#shared/reading/mend-row.ts'
import { REQUIRED_WHERE } from '#shared/reading/required-where.ts'
import { rowCheck } from '#shared/reading/row-check.ts'
import { cellText } from '#shared/reading/table.ts'
import styles from './row-editor.module.css'

type Shown = Answers['report']['row']

/** A row of a report's newest revision. */
export interface RowPlace {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

export interface RowEditorProps {
  readonly year: number
  readonly space: string
  readonly place: RowPlace
  readonly row: Shown & { readonly table: NonNullable<Shown['table']> }
  /** Begins anew with what is kept now. */
  readonly onReload: () => void
  readonly onTyped: (isTyped: boolean) => void
  readonly onMended: () => Promise<void>
}

/** The cells of one row to be typed anew, checked while typing by the very reader of tables. */
export function RowEditor({ year, space, place, row, onReload, onTyped, onMended }: RowEditorProps) {
  const { ledger, seen, table } = row
  const check = useMemo(() => rowCheck(table.head, year)!, [table, year])
  const before = useMemo(() => cellsOf(table.line, check), [table, check])
  const beyond = useMemo(() => placesBeyond(table.line, check), [table, check])
  // What the fields say by themselves is not said twice.
  const across = useMemo(() => {
    const { issues } = check.check(table.line)
    return row.issues.filter(
      (told) => !issues.some(({ code, column }) => code === told.code && column === told.column),
    )
  }, [row, check, table])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [cutsBeyond, setCutsBeyond] = useState(beyond.length > 0)
  const askAnew = useAskAnew()
  const mend = useMutation({
    ...trpc.report.mend.mutationOptions(),
    onSuccess: async () => {
      await askAnew()
      await onMended()
    },
  })
  const line = useMemo(
    () => mendedLine(table.line, check, typed, cutsBeyond),
    [table, check, typed, cutsBeyond],
  )
  const { passedOver, issues, values } = useMemo(() => check.check(line), [check, line])
  const errors = issues.filter(({ severity }) => severity === 'error')
  const isChanged = line.some((cell, index) => cellText(cell) !== cellText(table.line[index]))
  const put = (next: Readonly<Record<string, string>>) => {
    // What was typed back as it was is no change.
    const changed = Object.fromEntries(Object.entries(next).filter(([key, text]) => text !== before[key]))
    setTyped(changed)
    onTyped(Object.keys(changed).length > 0)
  }
  const requires = (key: string, isRequired: boolean) =>
    isRequired ||
    (REQUIRED_WHERE[ledger] ?? []).some((one) => one.key === key && one.when(values[one.on] ?? null))

  return (
    <form
      className={styles.form}
      noValidate
      data-testid="row-editor"
      onSubmit={(event) => {
        event.preventDefault()
        mend.mutate({ year, space, ...place, seen, cells: typed, cutsBeyond })
      }}
    >
      {across.length > 0 && (
        <ul className={styles.found} aria-label="上次检查发现的问题">
          {across.map(({ code, column, message }) => (
            <li key={`${code} ${column}`}>{message}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {ledgerOf(ledger).title}；只改这一行，其余各行不变。保存后成为一份新的草稿，原来上传的表仍然保留。
      </p>
      <div className={styles.fields}>
        {mendableColumns(check).map((bound) => {
          const { key, header, required } = bound.column
          const guide = columnGuide(ledger, bound.column)
          const value = typed[key] ?? before[key] ?? ''
          return (
            <CellField
              key={key}
              guide={guide}
              value={value}
              required={requires(key, required ?? false)}
              issues={issues.filter((issue) => issue.column === header)}
              readAs={readAs(guide, value, values[key])}
              disabled={mend.isPending}
              beside={value === before[key] ? null : `原为：${before[key] || '空'}`}
              onChange={(text) => put({ ...typed, [key]: text })}
            />
          )
        })}
      </div>
      {beyond.length > 0 && (
        <Checkbox checked={cutsBeyond} onChange={({ target }) => setCutsBeyond(target.checked)}>
          删去最后一列之后的内容：{beyond.map((index) => cellText(table.line[index])).join('、')}
        </Checkbox>
      )}
      <Standing passedOver={passedOver} errors={errors.length} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={mend.isPending}
          disabled={!isChanged}
          data-testid="save-row"
        >
          {errors.length > 0 ? '仍有错误，先存为草稿' : '保存'}
        </Button>
        <Button
          disabled={mend.isPending || passedOver}
          onClick={() => put(Object.fromEntries(Object.keys(before).map((key) => [key, ''])))}
        >
          清空此行（不再报送）
        </Button>
        {Object.keys(typed).length > 0 && (
          <Button type="link" disabled={mend.isPending} onClick={() => put({})}>
            恢复原样
          </Button>
        )}
      </div>
      <Refusal error={mend.error} onReload={onReload} />
    </form>
  )
}

/** How the row stands as it is typed now. */
function Standing({ passedOver, errors }: { readonly passedOver: boolean; readonly errors: number }) {
  const told = passedOver
    ? '这一行已清空，保存后不再算作报送的行。'
    : errors > 0
      ? `还有 ${errors} 处错误，这一行不会计入。`
      : '这一行本身没有错误；与其他行的关系（重复、超出工位等）保存后再检查。'
  return (
    <p role="status" className={errors > 0 && !passedOver ? styles.bad : styles.quiet}>
      {told}
    </p>
  )
}
