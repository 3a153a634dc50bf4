import { type Random, random } from '#shared/base/random.ts'
import { chance, weighted } from './chance.ts'

/** How dates are written; `cell` is a date cell of a workbook, `serial` Excel's number of the day in text. */
export type DateForm = 'iso' | 'slash' | 'dot' | 'chinese' | 'compact' | 'serial' | 'cell'

/** How a space (or a district, for all of its spaces) writes its report: what reports.md calls its forms. */
export interface Manner {
  readonly as: 'folder' | 'workbook' | 'zip'
  readonly folder: 'code' | 'name'
  readonly encoding: 'gb18030' | 'utf8-bom' | 'utf8' | 'utf16le'
  readonly delimiter: ',' | '\t' | ';' | '|'
  readonly extension: '.csv' | '.txt' | '.tsv'
  /** Headers by their aliases rather than by the ledger's own names. */
  readonly aliases: boolean
  /** 总面积（平方米）, 总面积* */
  readonly unitsInHeader: boolean
  readonly stars: boolean
  /** A title row and 填报单位 above the header. */
  readonly title: boolean
  readonly numbered: boolean
  readonly totals: boolean
  readonly footnotes: boolean
  readonly dates: DateForm
  /** Events with their time of day or weekday, contests with their last day as well. */
  readonly exactDays: boolean
  /** 120人, 36个 */
  readonly suffixes: boolean
  /** 1,234.5 */
  readonly thousands: boolean
  readonly money: '万元' | '千元' | '元'
  /** Where money is not in 万元: the unit stands in the column's header, or in a line above it. */
  readonly moneyUnit: 'header' | 'above'
  readonly empty: '' | '/' | '—' | '无'
  /** Leaves out what it need not say: 举办地点, 所属领域 and their like. */
  readonly terse: boolean
}

const TEXT_DATES = { slash: 32, chinese: 20, iso: 22, dot: 14, serial: 7, compact: 5 } as const

function drawText(draw: Random): Pick<Manner, 'encoding' | 'delimiter' | 'extension'> {
  const encoding = weighted(draw, { gb18030: 56, 'utf8-bom': 25, utf16le: 13, utf8: 6 })
  // Excel's "Unicode text" is UTF-16LE with tabs in a .txt.
  if (encoding === 'utf16le') return { encoding, delimiter: '\t', extension: '.txt' }
  const delimiter = weighted(draw, { ',': 88, '\t': 5, ';': 5, '|': 2 })
  return { encoding, delimiter, extension: delimiter === '\t' ? '.tsv' : '.csv' }
}

function draw(seed: string): Manner {
  const draw = random(seed)
  const as = weighted(draw, { folder: 62, workbook: 26, zip: 12 })
  const text = drawText(draw)
  const formal = text.encoding === 'gb18030' || as === 'workbook' ? 0.75 : 0.3
  const textDates = weighted(draw, TEXT_DATES)
  return {
    as,
    folder: chance(draw, 0.65) ? 'code' : 'name',
    ...text,
    aliases: chance(draw, 0.4),
    unitsInHeader: chance(draw, 0.5),
    stars: chance(draw, 0.25),
    title: chance(draw, formal),
    numbered: chance(draw, 0.6),
    totals: chance(draw, formal - 0.25),
    footnotes: chance(draw, formal - 0.1),
    dates: as === 'workbook' && chance(draw, 0.75) ? 'cell' : textDates,
    exactDays: chance(draw, 0.15),
    suffixes: chance(draw, 0.18),
    thousands: chance(draw, 0.25),
    money: weighted(draw, { 万元: 66, 千元: 22, 元: 12 }),
    moneyUnit: chance(draw, 0.5) ? 'header' : 'above',
    empty: weighted(draw, { '': 60, '/': 20, '—': 8, 无: 12 }),
    terse: chance(draw, 0.3),
  }
}

/** A space's manner in a year: most keep to theirs, now and then somebody else fills in the forms. */
export function mannerOf(seed: string, who: string, year: number): Manner {
  const since = [year, year - 1, year - 2].find(
    (y) => y <= 2023 || random(`${seed}/${who}/${y}/clerk`)() < 0.2,
  )
  return draw(`${seed}/${who}/${since}/manner`)
}

/** The manner of a space whose files of the year have a fault: plain tables, in which it is easy to see. */
export const plainly = (manner: Manner): Manner => ({
  ...manner,
  as: 'folder',
  folder: 'code',
  encoding: manner.encoding === 'utf16le' ? 'gb18030' : manner.encoding,
  delimiter: ',',
  extension: '.csv',
  dates: 'slash',
  terse: false,
})
