import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { attempt, type Bytes, diskBytes, memoryBytes } from './bytes.ts'
import { SourceUnreadable } from './file-fault.ts'
import { isHiddenName } from './file-kind.ts'

/** Something found under a path that was given. */
export interface Found {
  /** As given, joined with `/`. */
  readonly path: string
  readonly bytes: Bytes
  /** Neither a file nor a folder: a link, which could lead anywhere, or a device. */
  readonly odd: boolean
}

/**
 * The files that paths on disk stand for: themselves, or all that is in a folder and its folders, but what is
 * hidden. A path that is itself a link is followed, a link found in a folder is not. Each file comes once.
 * @throws SourceUnreadable where something is not there or may not be read
 */
export function walkDisk(paths: readonly string[]): Found[] {
  const found = new Map<string, Found>()
  const keep = (file: string, item: Found): void => {
    const key = resolve(file)
    if (!found.has(key)) found.set(key, item)
  }
  const folders: { file: string; path: string }[] = []
  for (const given of paths) {
    const path = plainPath(given)
    const stats = attempt(path, () => statSync(given))
    if (stats.isDirectory()) folders.push({ file: given, path })
    else if (stats.isFile()) keep(given, onDisk(given, path))
    else throw new SourceUnreadable(path, '不是文件或文件夹')
  }
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const { file: parent, path: parentPath } = folder
    for (const item of attempt(parentPath, () => readdirSync(parent, { withFileTypes: true }))) {
      if (isHiddenName(item.name)) continue
      const file = resolve(parent, item.name)
      const path = parentPath.endsWith('/') ? parentPath + item.name : `${parentPath}/${item.name}`
      if (item.isDirectory()) folders.push({ file, path })
      else if (item.isFile()) keep(file, onDisk(file, path))
      else keep(file, { path, bytes: memoryBytes(Buffer.alloc(0)), odd: true })
    }
  }
  return [...found.values()]
}

function onDisk(file: string, path: string): Found {
  const { size } = attempt(path, () => {
    accessSync(file, constants.R_OK)
    return statSync(file)
  })
  return { path, bytes: diskBytes(file, size, path), odd: false }
}

/** With `/` on every system, and none at the end. */
function plainPath(given: string): string {
  const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given
  return path.replace(/(?<=[^/])\/+$/, '')
}
