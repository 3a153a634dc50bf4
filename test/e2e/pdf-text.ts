import { extractText, getDocumentProxy } from 'unpdf'

/** What is to be read on each sheet of a PDF, without blanks: where they stand is the typesetter's business. */
export async function sheetTexts(pdf: Uint8Array): Promise<string[]> {
  // The reader takes the bytes for itself.
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map((sheet) => sheet.replace(/\s+/g, ''))
}
