import { describe, expect, test } from 'vitest'
import { type EvidenceType, evidenceType } from '#server/file/evidence-type.ts'
import { zipOf } from '#test/usecase/zip-of.ts'

const of = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('the type of evidence is told from its bytes', () => {
  test.each<[string, Buffer, EvidenceType | null]>([
    ['a PDF', of('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a PNG', of([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR'), 'png'],
    ['a JPEG', of([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'jpeg'],
    ['a WebP', of('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'webp'],
    ['a page of the web', of('<!doctype html><script>alert(1)</script>'), null],
    ['a drawing with a script', of('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), null],
    ['a page that has a PDF behind it', of('<script>alert(1)</script>%PDF-1.7'), null],
    ['sound in the same container as WebP', of('RIFF', [1, 2, 3, 4], 'WAVEfmt '), null],
    ['half of a PNG signature', of([0x89], 'PNG'), null],
    ['a program', of('MZ', [0x90, 0]), null],
    ['an old Word file', of([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), null],
    ['nothing', of(), null],
  ])('%s', (_, bytes, type) => {
    expect(evidenceType(bytes)).toBe(type)
  })

  test.each<[string, Record<string, string>, EvidenceType | null]>([
    ['a Word document', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, 'docx'],
    ['a workbook', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }, 'xlsx'],
    [
      'a document with macros',
      { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' },
      null,
    ],
    ['an archive of anything', { 'a.html': '<script>' }, null],
  ])('%s', async (_, files, type) => {
    expect(evidenceType(await zipOf(files))).toBe(type)
  })
})
