import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { openSources, type SourceEntry, uploadedSources } from '#server/file/source.ts'
import { handMadeZip } from './hand-made-zip.ts'

const root = mkdtempSync(join(tmpdir(), 'source-'))
const at = (path: string): string => `${root}/${path}`
const put = (path: string, content: string | Buffer): void => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), content)
}
const summary = (entries: readonly SourceEntry[]): [string, string, string | null][] =>
  entries.map(({ path, kind, fault }) => [path.replace(`${root}/`, ''), kind, fault?.code ?? null])

beforeAll(async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('a,b\n'), '甲空间/活动台账.csv')
  zip.addBuffer(Buffer.from('照片'), '甲空间/照片.JPG', { compress: false })
  zip.addBuffer(Buffer.from(''), '__MACOSX/甲空间/._活动台账.csv')
  zip.addBuffer(Buffer.from(''), '甲空间/.DS_Store')
  zip.addEmptyDirectory('空')
  zip.addBuffer(Buffer.from('PK'), '甲空间/里层.zip')
  zip.end()
  put('year/b.zip', await buffer(zip.outputStream))
  put('year/b.zip.csv', 'x\n')
  put('year/a/活动台账.csv', '名称,日期\n')
  put('year/a/入驻.XLSX', 'PK')
  put('year/a/~$入驻.xlsx', '')
  put('year/a/Thumbs.db', '')
  put('year/a/.hidden/x.csv', '')
  put('year/a/旧.xls', '')
  put('year/a/稿.et', '')
  put('year/a/图.rar', '')
  put('year/a/README', '')
  put('year/a/说明.pdf', '%PDF')
  symlinkSync('/etc', at('year/a/链接'))
  put('year/\u{1F600}.csv', '')
  put('year/\uFF21.csv', '')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('paths of a command line', () => {
  test('a folder is walked, zips are opened, the list is sorted by code point', async () => {
    const entries = await openSources([at('year/')])
    expect(summary(entries)).toEqual([
      ['year/a/README', 'refused', 'FILE_TYPE'],
      ['year/a/入驻.XLSX', 'workbook', null],
      ['year/a/图.rar', 'refused', 'FILE_TYPE'],
      ['year/a/旧.xls', 'refused', 'FILE_TYPE'],
      ['year/a/活动台账.csv', 'text', null],
      ['year/a/稿.et', 'refused', 'FILE_TYPE'],
      ['year/a/说明.pdf', 'evidence', null],
      ['year/a/链接', 'refused', 'FILE_INVALID'],
      ['year/b.zip.csv', 'text', null],
      ['year/b.zip/甲空间/活动台账.csv', 'text', null],
      ['year/b.zip/甲空间/照片.JPG', 'evidence', null],
      ['year/b.zip/甲空间/里层.zip', 'refused', 'FILE_TYPE'],
      ['year/\uFF21.csv', 'text', null],
      ['year/\u{1F600}.csv', 'text', null],
    ])
  })

  test('an entry gives its bytes, whole, in pieces and as a hash, as often as asked', async () => {
    for (const entry of await openSources([at('year/a/活动台账.csv'), at('year/b.zip')])) {
      if (entry.kind !== 'text') continue
      const text = entry.container === null ? '名称,日期\n' : 'a,b\n'
      expect(entry.open().read().toString()).toBe(text)
      expect(Buffer.concat([...entry.open().chunks()]).toString()).toBe(text)
      expect(entry.sha256()).toBe(createHash('sha256').update(text).digest('hex'))
      expect(entry.size).toBe(Buffer.byteLength(text))
    }
  })

  test('an entry of a zip knows the zip, which is there as it was handed in', async () => {
    const zip = handMadeZip([{ name: 'a.csv' }, { name: 'b.csv' }])
    const [a, b] = await uploadedSources([{ name: 'x.zip', content: zip }])
    expect(a?.container).toBe(b?.container)
    expect(a?.container?.path).toBe('x.zip')
    expect(a?.container?.bytes.read()).toEqual(zip)
    expect(a?.container?.sha256()).toBe(createHash('sha256').update(zip).digest('hex'))
  })

  test('a path is kept as it was given, and no file comes twice', async () => {
    const name = `${root}/year/../year/a`
    expect((await openSources([name, at('year/a/活动台账.csv')])).map(({ path }) => path)).toContain(
      `${name}/旧.xls`,
    )
    const twice = await openSources([at('year/a/活动台账.csv'), `${root}/year/a/../a/活动台账.csv`])
    expect(twice).toHaveLength(1)
  })

  test('hidden files that a shell has spelt out are passed over too', async () => {
    expect(await openSources([at('year/a/~$入驻.xlsx'), at('year/a/Thumbs.db')])).toEqual([])
  })

  test('what is not there fails the call', async () => {
    await expect(openSources([at('year'), at('nowhere')])).rejects.toThrow(/nowhere：没有这个文件/)
  })

  test.skipIf(process.getuid?.() === 0)('what may not be read fails the call', async () => {
    put('locked/x.csv', '')
    chmodSync(at('locked/x.csv'), 0)
    await expect(openSources([at('locked')])).rejects.toThrow('没有读取权限')
  })

  test('a file that vanishes or changes between two looks fails the call', async () => {
    put('moving/x.csv', 'a,b\n')
    put('moving/y.zip', handMadeZip([{ name: 'y.csv', data: 'a,b\n'.repeat(100) }]))
    const entries = await openSources([at('moving')])
    put('moving/x.csv', 'a,b\nc')
    put('moving/y.zip', handMadeZip([{ name: 'y.csv', data: 'c,d\n'.repeat(100) }]))
    for (const entry of entries) expect(() => [...entry.open().chunks()]).toThrow(SourceUnreadable)
    rmSync(at('moving'), { recursive: true })
    for (const entry of entries) expect(() => entry.open().read()).toThrow(SourceUnreadable)
  })
})

describe('uploads', () => {
  test('are read from memory or from a spooled file, by names that are only labels', async () => {
    put('spool', 'a,b\n')
    const entries = await uploadedSources([
      { name: '../../甲\\活动.csv', content: { file: at('spool'), size: 4 } },
      { name: '甲/活动.csv', content: Buffer.from('c\n') },
      { name: 'z.zip', content: handMadeZip([{ name: 'q.csv', data: 'q', method: 0 }]) },
    ])
    expect(summary(entries)).toEqual([
      ['z.zip/q.csv', 'text', null],
      ['甲/活动.csv', 'text', null],
      ['甲/活动.csv', 'refused', 'FILE_INVALID'],
    ])
    expect(entries.map((entry) => entry.open().read().toString())).toEqual(['q', 'a,b\n', 'c\n'])
  })
})

describe('zips', () => {
  const upload = async (zip: Buffer): Promise<SourceEntry[]> =>
    uploadedSources([{ name: 'x.zip', content: zip }])

  test('names are UTF-8 where they are that, flagged or not, else GB18030, with either slash', async () => {
    const zip = handMadeZip([
      { name: Buffer.from('甲/UTF8.csv'), flags: 0x800 },
      { name: Buffer.from('甲/无标志.csv') },
      // 誠 is D55C in GBK: its second byte is a backslash and no folder.
      { name: iconv.encode('誠\\国标.csv', 'gb18030') },
      { name: './点/./x.csv' },
    ])
    expect((await upload(zip)).map(({ path }) => path)).toEqual([
      'x.zip/点/x.csv',
      'x.zip/甲/UTF8.csv',
      'x.zip/甲/无标志.csv',
      'x.zip/誠/国标.csv',
    ])
  })

  const ok = { name: 'a.csv', data: 'a,b\n' }
  test.each([
    ['a path upward', handMadeZip([ok, { name: '../b.csv' }]), '之外'],
    ['a path upward with backslashes', handMadeZip([ok, { name: 'x\\..\\..\\b.csv' }]), '之外'],
    ['an absolute path', handMadeZip([{ name: '/etc/b.csv' }]), '之外'],
    ['a drive', handMadeZip([{ name: 'C:\\b.csv' }]), '之外'],
    ['a link', handMadeZip([ok, { name: 'b.csv', data: '/etc/passwd', mode: 0o120777 }]), '链接'],
    ['a password', handMadeZip([ok, { name: 'b.csv', flags: 1 }]), '密码'],
    ['strong encryption', handMadeZip([ok, { name: 'b.csv', flags: 0x41 }]), '密码'],
    ['a wrong sum', handMadeZip([ok, { name: 'b.csv', data: 'b', crc: 1 }]), '校验'],
    ['more bytes than it says', handMadeZip([{ name: 'b.csv', data: 'b'.repeat(1000), size: 10 }]), '损坏'],
    ['fewer bytes than it says', handMadeZip([{ name: 'b.csv', data: 'b', size: 10 }]), '损坏'],
    ['an unknown method', handMadeZip([{ name: 'b.csv', method: 99 }]), '压缩方式'],
    ['two files of one name', handMadeZip([ok, ok]), '同名'],
    ['a control character in a name', handMadeZip([{ name: 'a\0.csv' }]), '无法识别'],
    ['a name in no known encoding', handMadeZip([{ name: Buffer.from([0xff, 0x2e]) }]), '无法识别'],
    ['cut off', handMadeZip([ok]).subarray(0, -10), '打不开'],
    ['no zip at all', Buffer.from('空间编码,活动名称'), '打不开'],
    ['empty', Buffer.alloc(0), '打不开'],
  ])('%s: nothing of the zip is used', async (_, zip, words) => {
    const entries = await upload(zip)
    expect(summary(entries)).toEqual([['x.zip', 'refused', 'FILE_INVALID']])
    expect(entries[0]?.fault?.detail).toContain(words)
    expect(entries[0]?.open().read()).toEqual(zip)
  })

  test('every single broken byte is either harmless or refused, never a crash', async () => {
    const zip = handMadeZip([ok, { name: 'b.csv', data: 'c,d\n', method: 0 }])
    for (let place = 0; place < zip.length; place++) {
      const broken = Buffer.from(zip)
      broken[place]! ^= 0xff
      for (const entry of await upload(broken)) if (entry.kind === 'text') entry.open().read()
    }
  })

  test('a bomb is given up while inflating, whatever it says of itself', async () => {
    const zeros = Buffer.alloc(99 * 1024 * 1024)
    const bomb = handMadeZip(['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.csv`, data: zeros })))
    const [entry, ...more] = await upload(bomb)
    expect([entry?.fault?.code, more]).toEqual(['FILE_TOO_LARGE', []])
  })

  test('a file of more than 100 MB inside, too many files, too many folders', async () => {
    const large = handMadeZip([{ name: 'a.csv', data: Buffer.alloc(101 * 1024 * 1024) }, ok2])
    expect(summary(await upload(large))).toEqual([
      ['x.zip/a.csv', 'refused', 'FILE_TOO_LARGE'],
      ['x.zip/b.csv', 'text', null],
    ])
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.csv` }))
    expect(summary(await upload(handMadeZip(many)))).toEqual([['x.zip', 'refused', 'FILE_TOO_LARGE']])
    expect(await upload(handMadeZip(many.slice(1)))).toHaveLength(2000)
    const folders = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}/` }))
    expect(summary(await upload(handMadeZip(folders)))).toEqual([['x.zip', 'refused', 'FILE_TOO_LARGE']])
  })
  const ok2 = { name: 'b.csv', data: 'a,b\n' }
})
