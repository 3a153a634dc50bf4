import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { attachmentFile } from '#client/api/address.ts'
import { formatInstant } from '#client/format/date.ts'
import { ROLE_TITLE, type Role } from '#shared/workflow/actor.ts'
import { AttachFiles } from './attach-files.tsx'
import { Person } from './person.tsx'
import styles from './thread.module.css'
import { Told } from './told.tsx'
import { Words } from './words.tsx'

export interface ThreadProps {
  readonly answers: readonly {
    readonly text: string
    readonly byRole: Role
    readonly by: string
    readonly at: string
  }[]
  readonly attachments: readonly {
    readonly id: number
    readonly name: string
    readonly at: string
    readonly by: string
  }[]
  /** Left out: one may only read. */
  readonly onAnswer?: (text: string) => Promise<unknown>
  /** Where files are put; left out: one may only read. */
  readonly attachTo?: { readonly finding: number } | { readonly objection: number }
  readonly error: unknown
  readonly pending: boolean
}

/** What was said to a matter (答复), oldest first, the files put to it, and a place to say more. */
export function Thread({ answers, attachments, onAnswer, attachTo, error, pending }: ThreadProps) {
  const [text, setText] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    // What was not taken stays in the field.
    onAnswer?.(text).then(
      () => setText(''),
      () => {},
    )
  }
  return (
    <div className={styles.thread}>
      {answers.length === 0 && <p className={styles.quiet}>还没有答复。</p>}
      <ol className={styles.answers} data-testid="answers">
        {answers.map(({ text: said, byRole, by, at }) => (
          <li key={`${at} ${said}`}>
            <p>{said}</p>
            <small>
              {ROLE_TITLE[byRole]} · <Person login={by} /> · {formatInstant(at)}
            </small>
          </li>
        ))}
      </ol>
      {attachments.length > 0 && (
        <ul className={styles.files} data-testid="attachments">
          {attachments.map(({ id, name, at, by }) => (
            <li key={id}>
              <a href={attachmentFile(id)} download={name}>
                {name}
              </a>
              <small>
                <Person login={by} /> · {formatInstant(at)}
              </small>
            </li>
          ))}
        </ul>
      )}
      {attachTo && <AttachFiles to={attachTo} />}
      {onAnswer && (
        <form className={styles.form} onSubmit={send} data-screen-only>
          <Words label="写答复" value={text} onChange={setText} rows={2} />
          <span className={styles.send}>
            <Button htmlType="submit" disabled={text.trim() === ''} loading={pending}>
              提交答复
            </Button>
            <Told error={error} />
          </span>
        </form>
      )}
    </div>
  )
}
