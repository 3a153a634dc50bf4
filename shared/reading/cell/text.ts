import { cleanCell, isEmptyCell, normalizeCell } from '#shared/base/text.ts'
import { type CellReader, Fault } from './reading.ts'

/** In code points. */
export const MAX_TEXT = 200

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
const TOO_LONG = new Fault('TEXT_TOO_LONG', `最多 ${MAX_TEXT} 个字`)
const INVALID = new Fault('TEXT_INVALID', '请删去不可见的控制字符后重新填写')

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Reads a text of at most {@link MAX_TEXT} characters without control characters. */
export const readText: CellReader<string> = (cell, raw) => {
  if (CONTROL.test(raw)) return INVALID
  return cell.length > MAX_TEXT && codePoints(cell) > MAX_TEXT ? TOO_LONG : cell
}

/** Reads names of files, separated by `;`, `、` or line ends. */
export const readEvidence: CellReader<readonly string[]> = (_, raw) =>
  normalizeCell(raw)
    .split(/[;、\r\n]/)
    .map(cleanCell)
    .filter((name) => !isEmptyCell(name))
