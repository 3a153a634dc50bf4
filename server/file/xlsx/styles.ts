import { builtInKind, type FormatKind, formatKind } from './number-format.ts'
import { attribute, scanXml } from './xml.ts'

/** What the number of a cell with style `s` stands for, per style: the part xl/styles.xml. */
export function readStyles(pieces: Iterable<string>): FormatKind[] {
  const named = new Map<number, FormatKind>()
  const numbers: number[] = []
  // numFmt also stands in differential formats, xf in the styles that cells' styles rest on.
  let inside = ''
  scanXml(pieces, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') inside = name
      else if (name === 'numFmt' && inside === 'numFmts') {
        named.set(
          Number(attribute(attributes, 'numFmtId')),
          formatKind(attribute(attributes, 'formatCode') ?? ''),
        )
      } else if (name === 'xf' && inside === 'cellXfs')
        numbers.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close(name) {
      if (name === inside) inside = ''
    },
  })
  return numbers.map((number) => named.get(number) ?? builtInKind(number))
}
