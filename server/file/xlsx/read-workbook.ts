import type { Cell } from '#shared/reading/table.ts'
import { invalidFile } from '../file-fault.ts'
import type { ZipMember } from '../zip.ts'
import { type PackageParts, packageParts, type Relation } from './package-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet, type WorkbookContext } from './sheet.ts'
import { readStyles } from './styles.ts'
import { attribute, scanXml } from './xml.ts'

/** One sheet, with the number of a row as Excel shows it being its place in `rows` and 1. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The sheets of an .xlsx (SpreadsheetML, ECMA-376) in the workbook's order, one after the other. Hidden sheets are read,
 * very hidden ones and those that are charts, dialogs or macros are not.
 * @throws FileRefused FILE_INVALID; FILE_TOO_LARGE
 */
export function* readWorkbook(members: readonly ZipMember[]): Generator<Sheet> {
  const parts = packageParts(members)
  const main = parts.relations('').find(({ type }) => type === 'officeDocument')?.target
  if (!main) throw invalidFile('并非真正的 .xlsx')
  if (main.toLowerCase().endsWith('.bin')) throw invalidFile('其实是 .xlsb', '另存为 .xlsx 后重新报送')
  const { sheets, date1904 } = readOutline(parts.xml(main))
  const relations = parts.relations(main)
  const context: WorkbookContext = {
    strings: whereThere(parts, relations, 'sharedStrings', readSharedStrings),
    styles: whereThere(parts, relations, 'styles', readStyles),
    date1904,
  }
  for (const { name, relation } of sheets) {
    const found = relations.find(({ id }) => id === relation)
    if (!found) throw invalidFile(`已损坏（缺少工作表 ${name}）`)
    if (found.type === 'worksheet') yield { name, rows: readSheet(parts.xml(found.target), context) }
  }
}

interface Outline {
  readonly sheets: { readonly name: string; readonly relation: string }[]
  date1904: boolean
}

/** Which sheets there are, and from when the workbook counts days. */
function readOutline(pieces: Iterable<string>): Outline {
  const outline: Outline = { sheets: [], date1904: false }
  let root = ''
  scanXml(pieces, {
    open(name, attributes) {
      root ||= name
      if (name === 'workbookPr')
        outline.date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet' || attribute(attributes, 'state') === 'veryHidden') return
      outline.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        relation: attribute(attributes, 'id') ?? '',
      })
    },
    close() {},
  })
  if (root !== 'workbook') throw invalidFile('并非真正的 .xlsx（可能是 Word 等文件改了扩展名）')
  return outline
}

function whereThere<T>(
  parts: PackageParts,
  relations: readonly Relation[],
  wanted: string,
  read: (pieces: Iterable<string>) => T[],
): T[] {
  const relation = relations.find(({ type }) => type === wanted)
  return relation ? read(parts.xml(relation.target)) : []
}
