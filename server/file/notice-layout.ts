/**
 * The measures of official papers (GB/T 9704-2012 党政机关公文格式), in twips (a twentieth of a point) where not said:
 * A4, a type area of 156 × 225 mm with 22 lines of 28 characters of 三号 (16 pt).
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440)

/** 三号 in half-points, and what the standard sets in it: nearly everything. */
export const SIZE_3 = 32
/** 二号: titles. */
export const SIZE_2 = 44
/** 四号: page numbers, and here the list. */
export const SIZE_4 = 28

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  // 天头 37 mm and 订口 28 mm are the standard's; the other two follow from the type area.
  margin: {
    top: mm(37),
    left: mm(28),
    right: mm(26),
    bottom: mm(35),
    header: mm(15),
    footer: mm(23),
    gutter: 0,
  },
}

/** How wide the type area (版心) is. */
export const TYPE_WIDTH = mm(156)

/** A line: 22 of them fill 225 mm. */
export const LINE = Math.floor(mm(225) / 22)

/** A character: 28 of them fill 156 mm, so each is a little narrower than its 16 pt. */
export const CHARACTER = Math.floor(TYPE_WIDTH / 28)

/**
 * What is added between characters of 三号 for that. A document's grid of characters could say it too, but is
 * read differently by different programs.
 */
export const CHARACTER_SPACING = CHARACTER - SIZE_3 * 10

/** From the upper edge of the type area to the bureau's name. */
export const HEAD_BELOW_TOP = mm(35)

/** Between 发文字号 and the red line, in points. */
export const LINE_BELOW_NUMBER = Math.round((4 / 25.4) * 72)

/** The name in red as large as one line holds, in half-points; no larger than the example of the standard. */
export const headSize = (name: string): number =>
  Math.min(104, Math.floor((TYPE_WIDTH / 20 / [...name].length) * 2))

/** Fonts with what stands in for them where a machine lacks them. */
export const FONTS = {
  title: { name: '方正小标宋简体', instead: 'SimSun' },
  body: { name: '仿宋_GB2312', instead: 'FangSong' },
  heading: { name: '黑体', instead: 'SimHei' },
  page: { name: '宋体', instead: 'SimSun' },
} as const

/** The document's table of fonts: a program that lacks one takes the other. */
export const fontTable = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.values(FONTS)
    .map(
      ({ name, instead }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/>` +
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
    )
    .join('') +
  '</w:fonts>'

/** How wide a text is set, in characters: digits and Latin letters take half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, one) => width + (one > '\u00ff' ? 1 : 0.5), 0)
