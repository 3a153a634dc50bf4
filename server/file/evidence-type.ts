/** What a piece of evidence (佐证材料) may be, told from its bytes. */
export const EVIDENCE_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type EvidenceType = keyof typeof EVIDENCE_TYPES

/** What is said of bytes that are none of these. */
export const NOT_EVIDENCE =
  '不是 PDF、图片（PNG、JPEG、WebP）、Word（.docx）或 Excel（.xlsx）文件，未接收。请转换后再上传。'

const startsWith = (bytes: Buffer, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

const PNG = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const ZIP = ascii('PK\x03\x04')

/**
 * The type that bytes are of, whatever the file is called: nothing that a browser would run (html, svg) is any of
 * them, and neither is a document with macros. Null where they are of no type that is taken.
 */
export function evidenceType(bytes: Buffer): EvidenceType | null {
  if (startsWith(bytes, ascii('%PDF-'))) return 'pdf'
  if (startsWith(bytes, PNG)) return 'png'
  if (startsWith(bytes, JPEG)) return 'jpeg'
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp'
  return startsWith(bytes, ZIP) ? officeType(bytes) : null
}

/** Names stand in an archive as they are, packed or not. */
function officeType(bytes: Buffer): EvidenceType | null {
  if (!bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null
  if (bytes.includes('word/document.xml')) return 'docx'
  return bytes.includes('xl/workbook.xml') ? 'xlsx' : null
}
