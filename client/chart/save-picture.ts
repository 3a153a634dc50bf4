import { saveAs } from '#client/widget/save-as.ts'
import type { Palette } from './palette.ts'

export interface Picture {
  readonly image: CanvasImageSource
  /** Size on the screen; the picture has twice as many pixels each way. */
  readonly width: number
  readonly height: number
  /** The colours in which the image is drawn. */
  readonly palette: Palette
}

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif'
const EDGE = 20

/** Saves a chart as PNG under its title, with the title and what it says in words above it. */
export function savePicture(
  title: string,
  sentence: string,
  { image, width, height, palette }: Picture,
): void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return
  context.font = `13px ${FONT}`
  const lines = linesOf(context, sentence, width)
  const top = EDGE + 30 + lines.length * 20 + 10
  canvas.width = (width + 2 * EDGE) * 2
  canvas.height = (top + height + EDGE) * 2
  context.scale(2, 2)
  context.fillStyle = palette.card
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'top'
  context.fillStyle = palette.ink
  context.font = `600 17px ${FONT}`
  context.fillText(title, EDGE, EDGE)
  context.fillStyle = palette.ink2
  context.font = `13px ${FONT}`
  lines.forEach((line, index) => {
    context.fillText(line, EDGE, EDGE + 30 + index * 20)
  })
  context.drawImage(image, EDGE, top, width, height)
  canvas.toBlob((bytes) => bytes && saveAs(bytes, `${title}.png`), 'image/png')
}

/** Chinese breaks anywhere: as many characters a line as fit. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (context.measureText(line + letter).width > width) {
      lines.push(line)
      line = ''
    }
    line += letter
  }
  return [...lines, line]
}
