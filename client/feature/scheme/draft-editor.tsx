import { useRef } from 'react'
import type { DraftFault } from './read-draft.ts'
import styles from './scheme.module.css'

export interface DraftEditorProps {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly faulty: ReadonlySet<number>
  readonly place: { current: HTMLTextAreaElement | null }
}

/** The draft's text, with the numbers of its lines; those with a fault stand out. */
export function DraftEditor({ text, onChange, faulty, place }: DraftEditorProps) {
  const numbers = useRef<HTMLOListElement>(null)
  const lines = text.split('\n').length
  return (
    <div className={styles.editor}>
      <ol ref={numbers} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are their numbers
          <li key={index} data-faulty={faulty.has(index + 1)}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={place}
        aria-label="方案草稿（JSON）"
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => numbers.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        data-testid="draft-text"
      />
    </div>
  )
}

/** Puts the caret at the beginning of a line, and the line in sight. */
export function goToLine(editor: HTMLTextAreaElement | null, line: number): void {
  if (!editor) return
  const lines = editor.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, { length: own }) => length + own + 1, 0)
  editor.focus()
  editor.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  editor.scrollTop = (editor.scrollHeight / lines.length) * Math.max(0, line - 6)
}

export interface FaultListProps {
  readonly faults: readonly DraftFault[]
  readonly onPick: (line: number) => void
}

/** All that is wrong with a draft, each leading to its line. */
export const FaultList = ({ faults, onPick }: FaultListProps) => (
  <ol className={styles.faults} data-testid="faults">
    {faults.map(({ path, message, line }) => (
      <li key={`${path} ${message}`} data-path={path}>
        <button type="button" onClick={() => onPick(line)}>
          第 {line} 行
        </button>
        <span>{message}</span>
        <code>{path}</code>
      </li>
    ))}
  </ol>
)
