import { RichText } from './rich-text.ts'
import { scanXml } from './xml.ts'

/** The texts that cells point to by number: the part xl/sharedStrings.xml. */
export function readSharedStrings(pieces: Iterable<string>): string[] {
  const texts: string[] = []
  const rich = new RichText()
  scanXml(pieces, {
    open: (name) => rich.open(name),
    text: (text) => rich.text(text),
    close(name) {
      rich.close(name)
      if (name === 'si') texts.push(rich.take())
    },
  })
  return texts
}
