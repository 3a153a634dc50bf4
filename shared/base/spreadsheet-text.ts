/** What a spreadsheet would take for a formula; a number is none, nor is a dash that says that there is nothing. */
export const FORMULA = /^(?![+-]?\d+(?:\.\d+)?%?$|-+$)[=+\-@\t\r\n＝＋－＠]/

/** Most characters of a cell in Excel. */
const LONGEST = 32_767

// An underscore that would begin an escape (`_x000D_`) is escaped itself.
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi
/** What XML can't hold, or the writer would drop; a carriage return would be read as a line end. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\uFFFD-\uFFFF\uFDD0-\uFDEF]/gu

/** A text as a workbook's cell holds it: not longer than Excel takes, with escapes (`_x0001_`) for what XML can't hold. */
export const xlsxText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
