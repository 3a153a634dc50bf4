import { cleanCell } from '#shared/base/text.ts'

/** Family names of two characters (复姓) that are in use. */
const DOUBLE_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司空 鲜于 闾丘 淳于 单于 太史 申屠 轩辕 端木 百里 呼延 东郭 南门 西门 拓跋 完颜 赫连 澹台 公羊 濮阳 钟离 公冶 宗政 叶赫 第五'.split(
    ' ',
  ),
)

/** What parts several names in one cell. */
const BETWEEN_NAMES = /([、,;/]\s?|\s(?:和|及|与)\s?)/

/**
 * Masks names of persons: of each the family name is left, and a `*` for every further character (张*, 欧阳**,
 * J*** *****). A name of one character is masked whole. Counted in code points, so that rare characters
 * outside the first plane stay whole (workflow: Personal data).
 */
export const maskName = (names: string): string =>
  cleanCell(names)
    .split(BETWEEN_NAMES)
    .map((part, index) => (index % 2 === 0 ? maskOne(part) : part))
    .join('')

function maskOne(name: string): string {
  const characters = [...name]
  const kept = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
  if (characters.length === 1) return '*'
  return characters.map((one, at) => (at < kept || /[\s·•.*]/.test(one) ? one : '*')).join('')
}
