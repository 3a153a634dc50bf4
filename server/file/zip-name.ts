import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'
import { invalidFile } from './file-fault.ts'

/**
 * A member's path inside its zip, with `/` (at the end where it is a folder). Names are UTF-8 where they are valid
 * UTF-8, else GB18030, as Windows in China writes them.
 * @throws FileRefused FILE_INVALID where it is encrypted or a link, or its path could leave the zip
 */
export function memberName(entry: Entry): string {
  const name = decodeName(entry.fileNameRaw).replaceAll('\\', '/')
  if (/[\p{Cc}\uFFFD]/u.test(name)) throw invalidFile('里有文件名无法识别的文件', '改名后重新压缩报送')
  if (entry.isEncrypted()) throw invalidFile('有密码', '去掉密码后重新报送')
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK)
    throw invalidFile(`里的 ${name} 是链接而不是文件`, '换成文件本身后重新压缩报送')
  if (/^(\/|[a-z]:)/i.test(name) || name.split('/').includes('..')) {
    throw invalidFile(`里的路径 ${name} 指向压缩包之外`)
  }
  return name
    .split('/')
    .filter((part, at, parts) => part !== '.' && (part !== '' || at === parts.length - 1))
    .join('/')
}

// The upper half of a Unix zip's attributes is st_mode; other systems leave it zero.
const FILE_TYPE = 0o170000
const LINK = 0o120000

function decodeName(raw: Buffer): string {
  if (isUtf8(raw)) return raw.toString('utf8')
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(raw)
  } catch {
    throw invalidFile('里有文件名无法识别的文件', '改名后重新压缩报送')
  }
}
