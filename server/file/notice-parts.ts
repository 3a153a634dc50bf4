import {
  AlignmentType,
  BorderStyle,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Notice } from '#shared/workflow/notice.ts'
import type { NoticeLine } from '#shared/workflow/notice-lines.ts'
import {
  CHARACTER,
  CHARACTER_SPACING,
  FONTS,
  HEAD_BELOW_TOP,
  headSize,
  LINE,
  LINE_BELOW_NUMBER,
  SIZE_2,
  SIZE_3,
  SIZE_4,
  widthOf,
} from './notice-layout.ts'

type Font = keyof typeof FONTS

interface Look extends Omit<IParagraphOptions, 'text' | 'children' | 'spacing'> {
  readonly font?: Font
  /** In half-points. */
  readonly size?: number
  readonly color?: string
  /** Space above, and the line's height where it is no plain one. */
  readonly before?: number
  readonly line?: number
}

/** A paragraph whose lines stand on the grid of 22. */
export const paragraph = (
  text: string,
  { font = 'body', size = SIZE_3, color, before = 0, line = LINE, ...look }: Look = {},
): Paragraph =>
  new Paragraph({
    ...look,
    spacing: { before, after: 0, line, lineRule: LineRuleType.EXACT },
    children: [run(text, font, size, color)],
  })

function run(text: string, font: Font, size: number, color?: string): TextRun {
  const { name } = FONTS[font]
  return new TextRun({
    // What no XML may hold can't be in a text that people see.
    text: text.toWellFormed().replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' '),
    font: { ascii: name, eastAsia: name, hAnsi: name, cs: name },
    size,
    ...(size === SIZE_3 && { characterSpacing: CHARACTER_SPACING }),
    ...(color && { color }),
  })
}

const RED = 'FF0000'
/** Thickness of the red line, in eighths of a point. */
const RED_LINE = 12

/** The bureau's name in red, 发文字号, and the red line (版头). */
export function headParts({ head, number }: Notice): Paragraph[] {
  const size = headSize(head)
  const line = { style: BorderStyle.SINGLE, color: RED, size: RED_LINE, space: LINE_BELOW_NUMBER }
  const center = AlignmentType.CENTER
  return [
    paragraph(head, {
      ...{ font: 'title', size, color: RED, alignment: center, before: HEAD_BELOW_TOP, line: size * 12 },
    }),
    paragraph(number ?? '', {
      alignment: center,
      before: number === null ? 0 : 2 * LINE,
      border: { bottom: line },
    }),
  ]
}

/** Title, 主送机关, body, the mention of the attachment, 署名 and 成文日期 (主体). */
export function bodyParts(notice: Notice): Paragraph[] {
  const { title, addressee, lines, listTitle } = notice
  return [
    ...titleParts(title, 2 * LINE),
    paragraph(''),
    ...(addressee === null ? [] : [paragraph(addressee)]),
    ...lines.map((line, index) => lineParts(line, index === lines.length - 1)),
    paragraph('', { keepNext: true }),
    // A long title goes on below its own first character, not below 附件.
    paragraph(`附件：${listTitle.join('')}`, {
      keepNext: true,
      indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER },
    }),
    ...signed(notice),
  ]
}

/** A title in 二号小标宋, each of its lines by itself. */
export const titleParts = (lines: readonly string[], before = 0): Paragraph[] =>
  lines.map((text, index) =>
    paragraph(text, {
      font: 'title',
      size: SIZE_2,
      alignment: AlignmentType.CENTER,
      before: index === 0 ? before : 0,
      line: Math.round(LINE * 1.25),
    }),
  )

/** @param keepNext of the last one: no page has 署名 and 成文日期 without some of the text */
function lineParts(line: NoticeLine, keepNext: boolean): Paragraph {
  const indent = { firstLine: 2 * CHARACTER, firstLineChars: 200 }
  if (line.kind === 'phone') return paragraph(`联系电话：${line.phone}`, { indent, keepNext })
  return line.kind === 'heading'
    ? paragraph(line.text, { indent, font: 'heading', keepNext: true })
    : paragraph(line.text, { indent, keepNext })
}

/** 成文日期 ends four characters from the right, and the name stands above its middle, where the seal is set. */
function signed({ signature, date }: Notice): Paragraph[] {
  const right = 4 + (widthOf(date) - widthOf(signature)) / 2
  const alignment = AlignmentType.RIGHT
  return [
    paragraph(signature, {
      alignment,
      before: 2 * LINE,
      keepNext: true,
      indent: { right: Math.max(0, Math.round(right * CHARACTER)) },
    }),
    paragraph(date, { alignment, indent: { right: 4 * CHARACTER } }),
  ]
}

/** `— 1 —` below the type area: one character from the right on odd pages, from the left on even ones. */
export const pageFooter = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: SIZE_4 * 10 } : { left: SIZE_4 * 10 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ascii: FONTS.page.name, eastAsia: FONTS.page.name, hAnsi: FONTS.page.name },
            size: SIZE_4,
          }),
        ],
      }),
    ],
  })
