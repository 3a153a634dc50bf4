import { type HandMade, handMadeZip } from './hand-made-zip.ts'

export interface HandMadeSheet {
  readonly name?: string
  /** What stands between `<sheetData>` and `</sheetData>`. */
  readonly data: string
  /** What stands after it. */
  readonly after?: string
  readonly before?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Last word of the relation's type. */
  readonly type?: string
}

interface Options {
  readonly date1904?: boolean
  readonly sharedStrings?: string
  readonly numFmts?: string
  /** numFmtId of style 0, 1, 2 … */
  readonly styles?: readonly number[]
  readonly more?: readonly HandMade[]
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (items: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (sheets: number): string => {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['sharedStrings.xml', 'sharedStrings'],
    ['styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ].map(
    ([path, type]) =>
      `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  )
}

/** The members of an .xlsx whose XML is written as it is given. */
export function workbookMembers(sheets: readonly HandMadeSheet[], options: Options = {}): HandMade[] {
  const { date1904 = false, sharedStrings = '', numFmts = '', styles = [0], more = [] } = options
  const list = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  )
  const members: HandMade[] = [
    { name: '[Content_Types].xml', data: contentTypes(sheets.length) },
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><workbook ${MAIN} xmlns:r="${TYPES}"><workbookPr${
        date1904 ? ' date1904="1"' : ''
      }/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map(
          ({ type }, index) => [type ?? 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['sharedStrings', '/xl/sharedStrings.xml'],
        ['styles', './styles.xml'],
      ]),
    },
    { name: 'xl/sharedStrings.xml', data: `<sst ${MAIN}>${sharedStrings}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet ${MAIN}><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
        .map((number) => `<xf numFmtId="${number}"><alignment/></xf>`)
        .join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`,
    },
    ...sheets.map(({ data, before = '', after = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `<worksheet ${MAIN}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ]
  return members
}

export const handMadeWorkbook = (sheets: readonly HandMadeSheet[], options?: Options): Buffer =>
  handMadeZip(workbookMembers(sheets, options))
