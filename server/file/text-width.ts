/** How wide a text is in characters of Latin script, a Chinese one being as wide as two; of several lines, the longest. */
export const textWidth = (text: string): number => Math.max(...text.split('\n').map(lineWidth))

function lineWidth(line: string): number {
  let width = 0
  for (const character of line) width += character > '\u00ff' ? 2 : 1
  return width
}
