import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

/** Endings of evidence and attachments (佐证材料、附件). */
export const DOCUMENTS = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx'
/** Endings of tables. */
export const TABLES = '.xlsx,.csv,.tsv,.txt,.zip'

export interface FileButtonProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  readonly title: string
  readonly accept: string
  /** At least one file. The same files can be chosen again after that. */
  readonly onChosen: (files: readonly File[]) => void
  /** Of the field behind the button. */
  readonly fieldId?: string
}

/** A button that asks for files. */
export function FileButton({ title, accept, onChosen, fieldId, ...button }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={button['aria-label'] ?? title}
        data-testid={fieldId}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onChosen(files)
        }}
      />
      <Button {...button} onClick={() => field.current?.click()}>
        {title}
      </Button>
    </>
  )
}
