import { createHash, type Hash } from 'node:crypto'
import { FILE_BYTES, TOO_LARGE } from './bounds.ts'
import { type Bytes, diskBytes, memoryBytes, sha256 } from './bytes.ts'
import { walkDisk } from './disk-walk.ts'
import { type FileFault, FileRefused, invalidFile } from './file-fault.ts'
import { fileKind, isHiddenName, typeDetail } from './file-kind.ts'
import { inspectZip } from './zip.ts'

/** A zip that was handed in, as it is: the same object for all the entries that are in it. */
export interface Container {
  readonly path: string
  readonly bytes: Bytes
  /** In hexadecimal. @throws SourceUnreadable */
  sha256(): string
}

/** One file of those handed in, on disk or inside a zip, not yet read. */
export interface SourceEntry {
  /** As given, with `/`; inside a zip `x.zip/inner/path.csv`. */
  readonly path: string
  /** Length in bytes. */
  readonly size: number
  /** The zip that it is in; null where it stands by itself. */
  readonly container: Container | null
  readonly kind: 'text' | 'workbook' | 'evidence' | 'refused'
  /** Why it is `refused`; null otherwise. A zip that is refused is one such entry, with none of its files. */
  readonly fault: FileFault | null
  /** In hexadecimal. @throws SourceUnreadable */
  sha256(): string
  /**
   * Its bytes: on disk where it is there, else inflated anew and whole in memory, until the caller lets go of them.
   * @throws SourceUnreadable
   */
  open(): Bytes
}

/** A file that came over the network: the name that the sender gave it, and its bytes, or the file they are in. */
export interface Upload {
  readonly name: string
  readonly content: Buffer | { readonly file: string; readonly size: number }
}

/**
 * All the files that paths of a command line stand for (files, folders and zips), sorted by path (by code point).
 * @throws SourceUnreadable where a path is not there or may not be read
 */
export async function openSources(paths: readonly string[]): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = []
  for (const { path, bytes, odd } of walkDisk(paths)) {
    if (odd)
      entries.push(
        refused(path, bytes, invalidFile('是链接或设备，不是普通文件', '换成文件本身后重新报送').fault),
      )
    else entries.push(...(await entriesOf(path, bytes)))
  }
  return entries.sort(byPath)
}

/** The same of uploaded files. Names are labels only: nothing is ever opened by them. */
export async function uploadedSources(uploads: readonly Upload[]): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = []
  const names = new Set<string>()
  for (const { name, content } of uploads) {
    const path = labelOf(name)
    const bytes = Buffer.isBuffer(content)
      ? memoryBytes(content)
      : diskBytes(content.file, content.size, path)
    if (names.has(path))
      entries.push(refused(path, bytes, invalidFile('与本次上传的另一个文件同名', '改名后重新报送').fault))
    else entries.push(...(await entriesOf(path, bytes)))
    names.add(path)
  }
  return entries.sort(byPath)
}

/** Files that this program makes anew under the very paths that earlier ones had. */
export const madeSources = (
  files: readonly { readonly path: string; readonly content: Buffer }[],
): SourceEntry[] =>
  files
    .map(({ path, content }) => {
      const bytes = memoryBytes(content)
      return entry({
        path,
        size: bytes.size,
        container: null,
        sha256: () => sha256(bytes),
        open: () => bytes,
      })
    })
    .sort(byPath)

/** The entry that a file is, or those that a zip holds; none where it is passed over. */
async function entriesOf(path: string, bytes: Bytes): Promise<SourceEntry[]> {
  const kind = fileKind(path)
  if (kind === 'hidden') return []
  const { size } = bytes
  if (kind !== 'zip')
    return [entry({ path, size, container: null, sha256: () => sha256(bytes), open: () => bytes })]
  if (size > FILE_BYTES) return [refused(path, bytes, fault('FILE_TOO_LARGE', TOO_LARGE.file))]
  try {
    return await zipEntries(path, bytes)
  } catch (error) {
    if (error instanceof FileRefused) return [refused(path, bytes, error.fault)]
    throw error
  }
}

async function zipEntries(path: string, bytes: Bytes): Promise<SourceEntry[]> {
  const container: Container = { path, bytes, sha256: () => sha256(bytes) }
  const hashes = new Map<string, Hash>()
  const sentences = { bytes: TOO_LARGE.zip, files: TOO_LARGE.zipFiles }
  const members = await inspectZip(bytes, sentences, (name, chunk) => {
    const hash = hashes.get(name) ?? createHash('sha256')
    hashes.set(name, hash.update(chunk))
  })
  return members
    .filter(({ name }) => !name.split('/').some(isHiddenName))
    .map(({ name, size, read }) => {
      const digest = (hashes.get(name) ?? createHash('sha256')).digest('hex')
      const open = (): Bytes => memoryBytes(read())
      return entry({ path: `${path}/${name}`, size, container, sha256: () => digest, open })
    })
}

type File = Omit<SourceEntry, 'kind' | 'fault'>

function entry(file: File): SourceEntry {
  const kind = fileKind(file.path)
  const readable = kind === 'text' || kind === 'workbook' || kind === 'evidence'
  if (!readable) return { ...file, kind: 'refused', fault: fault('FILE_TYPE', typeDetail(file.path)) }
  if (file.size > FILE_BYTES)
    return { ...file, kind: 'refused', fault: fault('FILE_TOO_LARGE', TOO_LARGE.file) }
  return { ...file, kind, fault: null }
}

const refused = (path: string, bytes: Bytes, fault: FileFault): SourceEntry => ({
  ...{ path, size: bytes.size, container: null, kind: 'refused', fault },
  sha256: () => sha256(bytes),
  open: () => bytes,
})

const fault = (code: FileFault['code'], detail: string): FileFault => ({ code, row: null, detail })

/** What a browser calls a file, perhaps with its folders, as a path that stays below. */
const labelOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/') || '未命名'

/** The bytes of UTF-8 sort as code points do, UTF-16 does not. */
const byPath = (a: SourceEntry, b: SourceEntry): number =>
  Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))
