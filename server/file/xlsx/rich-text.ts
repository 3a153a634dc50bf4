import type { XmlVisitor } from './xml.ts'

const ESCAPED = /_x([0-9a-f]{4})_/gi

/** Characters that XML can't hold are written `_x000D_` in a workbook, and such an underscore `_x005F_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Gathers the text of an `<si>` or `<is>`: plain or in runs of different looks, without how it is pronounced. */
export class RichText implements XmlVisitor {
  private parts = ''
  private inText = false
  private phonetic = 0

  open(name: string): void {
    if (name === 'rPh') this.phonetic++
    else if (name === 't') this.inText = true
  }
  text(text: string): void {
    if (this.inText && this.phonetic === 0) this.parts += text
  }
  close(name: string): void {
    if (name === 'rPh') this.phonetic--
    else if (name === 't') this.inText = false
  }
  /** What was gathered; the next begins empty. */
  take(): string {
    const text = unescapeText(this.parts)
    this.parts = ''
    return text
  }
}
