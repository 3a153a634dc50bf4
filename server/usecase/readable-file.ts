import { Refused } from '#server/db/refused.ts'
import { evidenceType, NOT_EVIDENCE } from '#server/file/evidence-type.ts'
import { cleanCell } from '#shared/base/text.ts'
import { personalIn } from '#shared/workflow/personal-text.ts'

/** A file that people put to something, as it came. */
export interface GivenFile {
  readonly name: string
  readonly content: Buffer
}

/**
 * A file as it is kept: its name cleaned, and what it is told from its bytes.
 * @throws Refused where it is none that is taken
 */
export function readableFile({ name: given, content }: GivenFile) {
  const name = cleanName(given)
  const type = evidenceType(content)
  if (content.length === 0) throw new Refused(`${name}：文件是空的，未接收。`)
  if (type === null) throw new Refused(`${name}：${NOT_EVIDENCE}`)
  if (personalIn(name) === 'identity') throw new Refused('文件名中有身份证号码，未接收。请改名后再上传。')
  return { name, type, content }
}

const CONTROLS = /[\p{Cc}\p{Cf}]/gu
const LONGEST = 200

/** The name without folders and what can't be seen, short enough to be kept. */
function cleanName(given: string): string {
  const name = cleanCell((given.split(/[\\/]/).at(-1) ?? '').replace(CONTROLS, ''))
  return [...name].slice(-LONGEST).join('') || '未命名'
}
