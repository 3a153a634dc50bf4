import type { Issue } from '#shared/reading/issue.ts'
import { MendRow, type MendRowProps } from './mend-row.tsx'

export interface MendIssueProps extends Omit<MendRowProps, 'place'> {
  readonly issue: Issue
}

/** Mends the row that an issue is about; nothing for what is about no row. */
export function MendIssue({ issue: { file, sheet, row }, ...rest }: MendIssueProps) {
  if (file === null || row === null) return null
  return <MendRow {...rest} place={{ file, sheet, row }} />
}
