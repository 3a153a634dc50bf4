import { type Bytes, memoryBytes } from '../bytes.ts'
import { decode, detectEncoding, type Encoding } from '../encoding.ts'
import { FileRefused, invalidFile } from '../file-fault.ts'
import type { ZipMember } from '../zip.ts'
import { attribute, scanXml } from './xml.ts'

/** The parts of an Office file: what is in its zip, and what points to what (Open Packaging Conventions). */
export interface PackageParts {
  /** The XML of a part, in pieces. @throws FileRefused FILE_INVALID where it is missing or no text */
  xml(path: string): Iterable<string>
  /** What a part points to; of the file itself where the path is empty. */
  relations(path: string): Relation[]
}

export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string
  /** The part's path in the zip. */
  readonly target: string
}

export function packageParts(members: readonly ZipMember[]): PackageParts {
  // Part names are compared without regard to case.
  const byName = new Map(members.map((member) => [member.name.toLowerCase(), member]))
  const find = (path: string): ZipMember | undefined => byName.get(path.toLowerCase())
  const xml = (path: string): Iterable<string> => {
    const member = find(path)
    if (!member) throw invalidFile(`已损坏（缺少 ${path}）`)
    const bytes = memoryBytes(member.read())
    const encoding = xmlEncoding(bytes)
    if (encoding === 'gb18030') throw invalidFile(`已损坏（${path} 不是文字）`)
    return decode(bytes.chunks(), encoding)
  }
  return {
    xml,
    relations(path) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      const rels = `${folder}_rels/${path.slice(folder.length)}.rels`
      const found: Relation[] = []
      if (!find(rels)) return found
      scanXml(xml(rels), {
        open(name, attributes) {
          if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
          const type = attribute(attributes, 'Type') ?? ''
          found.push({
            id: attribute(attributes, 'Id') ?? '',
            type: type.slice(type.lastIndexOf('/') + 1),
            target: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
          })
        },
        close() {},
      })
      return found
    },
  }
}

/** XML in a workbook is UTF-8 or UTF-16; GB18030 stands for neither. */
function xmlEncoding(bytes: Bytes): Encoding {
  try {
    return detectEncoding(bytes)
  } catch (error) {
    if (error instanceof FileRefused) return 'gb18030'
    throw error
  }
}

/** A target is from the part's folder, or from the root where it begins with `/`. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') path.pop()
    else if (part !== '' && part !== '.') path.push(part)
  }
  return path.join('/')
}
