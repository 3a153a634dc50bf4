/** What a cell's number stands for, by its format. */
export type FormatKind =
  | 'number'
  /** shown times 100, with % */
  | 'percent'
  /** a day, perhaps with a time */
  | 'date'
  /** a time of day alone */
  | 'time'
  /** hours, minutes and seconds that go on past a day: `[h]:mm` */
  | 'duration'

/**
 * Formats that a workbook names by number alone. 27 to 36 and 50 to 58 are what Excel and WPS in Chinese use for
 * dates (31: yyyy年m月d日) and times (32: h时mm分).
 */
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
  ...each('percent', [9, 10]),
  ...each('date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
  ...each('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]),
  ...each('duration', [46]),
])

function each(kind: FormatKind, numbers: readonly number[]): [number, FormatKind][] {
  return numbers.map((number) => [number, kind])
}

export const builtInKind = (number: number): FormatKind => BUILT_IN.get(number) ?? 'number'

/** Of a format that is spelt out, such as `[$-804]yyyy"年"m"月"d"日";@`; its first section decides. */
export function formatKind(format: string): FormatKind {
  const bare = format
    // Quoted text, escaped characters, blanks as wide as a character, fillers.
    .replace(/"[^"]*"?|\\.|_.|\*./gsu, '')
    .replace(/;.*$/s, '')
    .replace(/general|g\/通用格式|e[+-]/gi, '')
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'duration'
  const shown = bare.replace(/\[[^\]]*\]/g, '')
  if (shown.includes('%')) return 'percent'
  const clock = /[hs]|am\/pm|a\/p|上午\/下午/i.test(shown)
  const letters = shown.replace(/am\/pm|a\/p|上午\/下午/gi, '').replace(/s\.0+/gi, 's')
  if (/[0#?]/.test(letters)) return 'number'
  // m are minutes beside a clock, months elsewhere; a: weekday, b: Buddhist year, e and g: era.
  if (/[ydebg]|aaa/i.test(letters) || (/m/i.test(letters) && !clock)) return 'date'
  return clock ? 'time' : 'number'
}
