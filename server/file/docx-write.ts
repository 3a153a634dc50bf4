import {
  AlignmentType,
  Document,
  DocumentGridType,
  Packer,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Notice } from '#shared/workflow/notice.ts'
import { LIST_COLUMNS, type NoticeFault, noticeFaults } from '#shared/workflow/notice-faults.ts'
import { FONTS, fontTable, LINE, PAGE, SIZE_3, SIZE_4, TYPE_WIDTH } from './notice-layout.ts'
import { bodyParts, headParts, pageFooter, paragraph, titleParts } from './notice-parts.ts'

/** A file, or why it was not made. */
export type WrittenNotice =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly faults: readonly NoticeFault[] }

/**
 * A notice (公示, 结果发布) as .docx in the layout of GB/T 9704-2012, its list as the attachment; refused where it
 * looks as if it held somebody's number.
 */
export async function writeNotice(notice: Notice): Promise<WrittenNotice> {
  const faults = noticeFaults(notice)
  if (faults.length > 0) return { ok: false, faults }
  const { name } = FONTS.body
  const document = new Document({
    title: notice.title.join(''),
    creator: notice.signature,
    lastModifiedBy: notice.signature,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: name, eastAsia: name, hAnsi: name, cs: name },
            size: SIZE_3,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: PAGE,
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageFooter('odd'), even: pageFooter('even') },
        children: [...headParts(notice), ...bodyParts(notice), ...attachment(notice)],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return { ok: true, bytes }
}

/** 附件 on a page of its own: the word in 三号黑体, the title in the third line, and the list. */
const attachment = ({ listTitle, list }: Notice): (Paragraph | Table)[] => [
  paragraph('附件', { font: 'heading', pageBreakBefore: true }),
  paragraph(''),
  ...titleParts(listTitle),
  paragraph(''),
  listTable(list),
  // A document does not end with a table: what follows it is as low as can be.
  paragraph('', { size: 2, line: 20 }),
]

/** 序号 and the columns of the list, together as wide as the type area. */
const HEADERS = ['序号', ...LIST_COLUMNS.map(({ header }) => header)]
const WIDTHS = [800, 5000, 1800, TYPE_WIDTH - 800 - 5000 - 1800]
const MARGIN = 100

const listTable = (list: Notice['list']): Table =>
  new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: MARGIN, right: MARGIN, top: MARGIN / 2, bottom: MARGIN / 2 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(HEADERS, true) }),
      ...list.map(
        (space, index) =>
          new TableRow({
            cantSplit: true,
            children: cells([String(index + 1), ...LIST_COLUMNS.map(({ key }) => space[key])], false),
          }),
      ),
    ],
  })

const cells = (texts: readonly string[], head: boolean): TableCell[] =>
  texts.map(
    (text, at) =>
      new TableCell({
        width: { size: WIDTHS[at]!, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [
          paragraph(text, {
            font: head ? 'heading' : 'body',
            size: SIZE_4,
            line: 400,
            // Names are of very different lengths, and are found more easily from one edge.
            alignment: head || at !== 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
          }),
        ],
      }),
  )
