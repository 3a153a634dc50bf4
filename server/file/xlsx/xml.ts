import { invalidFile } from '../file-fault.ts'

/** Sees the elements of an XML document in order. Names come without their prefix. */
export interface XmlVisitor {
  /** @param attributes as written, for {@link attribute} */
  open(name: string, attributes: string): void
  /** Text inside of an element, in one or more parts, references resolved. */
  text?(text: string): void
  close(name: string): void
}

// What may stand in a tag up to its end: a > inside quotes does not end it.
const TAG_REST = /[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y
/** Most characters of one tag or one run of text. */
const LONGEST = 4_000_000

/**
 * Goes through the XML of a workbook's part, which comes in pieces, without building a tree.
 * @throws FileRefused FILE_INVALID where it is cut off or no XML; a document type is none of a workbook's
 */
export function scanXml(pieces: Iterable<string>, visitor: XmlVisitor): void {
  let rest = ''
  let depth = 0
  for (const piece of pieces) {
    const xml = rest + piece
    const at = scan(xml, visitor, (change) => {
      depth += change
    })
    rest = xml.slice(at)
    if (rest.length > LONGEST || depth < 0) throw damaged()
  }
  if (depth !== 0 || rest.trim() !== '') throw damaged()
}

/** Visits what is complete; where what is not begins. */
function scan(xml: string, visitor: XmlVisitor, deeper: (change: 1 | -1) => void): number {
  let at = 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return at
    if (tag > at) visitor.text?.(resolve(xml.slice(at, tag)))
    at = tag
    const mark = xml.charCodeAt(tag + 1)
    if (mark === BANG || mark === QUESTION) {
      const end = scanSpecial(xml, tag, visitor)
      if (end < 0) return at
      at = end
      continue
    }
    TAG_REST.lastIndex = tag + 1
    if (!TAG_REST.test(xml)) return at
    at = TAG_REST.lastIndex
    if (mark === SLASH) {
      deeper(-1)
      visitor.close(localName(xml.slice(tag + 2, at - 1).trimEnd()))
      continue
    }
    const empty = xml.charCodeAt(at - 2) === SLASH
    const content = xml.slice(tag + 1, at - (empty ? 2 : 1))
    const space = content.search(/\s/)
    const name = localName(space < 0 ? content : content.slice(0, space))
    visitor.open(name, space < 0 ? '' : content.slice(space))
    if (empty) visitor.close(name)
    else deeper(1)
  }
}

/** Past a comment, an instruction or a CDATA section; -1 where it is not complete yet. */
function scanSpecial(xml: string, start: number, visitor: XmlVisitor): number {
  const past = (end: string, from: number): number => {
    const found = xml.indexOf(end, from)
    return found < 0 ? -1 : found + end.length
  }
  if (xml.startsWith('<?', start)) return past('?>', start + 2)
  if (xml.startsWith('<!--', start)) return past('-->', start + 4)
  if (xml.startsWith(CDATA, start)) {
    const end = past(']]>', start + CDATA.length)
    if (end > 0) visitor.text?.(xml.slice(start + CDATA.length, end - 3))
    return end
  }
  if (xml.length - start < CDATA.length) return -1
  throw damaged()
}

const CDATA = '<![CDATA['
const BANG = 0x21
const SLASH = 0x2f
const QUESTION = 0x3f

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** What an attribute says, whatever its prefix; null where it is not there. @param name a local name */
export function attribute(attributes: string, name: string): string | null {
  for (let from = 0; ; ) {
    const equals = attributes.indexOf('=', from)
    if (equals < 0) return null
    let start = equals + 1
    while (start < attributes.length && attributes[start] !== '"' && attributes[start] !== "'") start++
    const end = attributes.indexOf(attributes[start]!, start + 1)
    if (end < 0) return null
    if (localName(attributes.slice(from, equals).trim()) === name)
      return resolve(attributes.slice(start + 1, end))
    from = end + 1
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** References to characters resolved, line ends made LF. */
function resolve(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(/&([^&;]{1,10});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const damaged = () => invalidFile('已损坏')
