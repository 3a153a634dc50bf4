/** What a file is taken for, by its name alone (reports: Files). */
export type FileKind =
  /** .csv, .tsv, .txt: one table in text */
  | 'text'
  /** .xlsx: a table a sheet */
  | 'workbook'
  /** .zip: files, in folders or not */
  | 'zip'
  /** a picture, a PDF, a document: kept beside the tables (佐证材料) */
  | 'evidence'
  /** nothing that can be read */
  | 'unknown'
  /** left behind by a system or a program: passed over without a word */
  | 'hidden'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  (
    [
      ['text', 'csv tsv txt'],
      ['workbook', 'xlsx'],
      ['zip', 'zip'],
      ['evidence', 'jpg jpeg jfif png gif bmp webp heic heif avif tif tiff svg'],
      ['evidence', 'pdf ofd caj doc docx docm dot dotx wps wpt rtf odt pages ppt pptx pps ppsx dps odp key'],
      ['evidence', 'mp4 m4v mov avi wmv mkv mpg mpeg mp3 m4a wav wma amr'],
    ] as const
  ).flatMap(([kind, extensions]) => words(extensions).map((extension) => [extension, kind] as const)),
)

/** Spreadsheets in a form that is not read. */
const OTHER_SHEETS: ReadonlySet<string> = new Set(
  words('xls xlsm xlsb xlt xltx xltm et ett ods ots fods numbers dbf'),
)
/** Archives in a form that is not read. */
const OTHER_ARCHIVES: ReadonlySet<string> = new Set(words('rar 7z tar gz tgz bz2 xz zipx iso'))

/** The name without its folders. */
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** In lower case, without the point; empty where there is none. */
export function extensionOf(path: string): string {
  const name = baseName(path)
  const point = name.lastIndexOf('.')
  return point < 0 ? '' : name.slice(point + 1).toLowerCase()
}

/** @param path with `/`; only its last part is looked at */
export function fileKind(path: string): FileKind {
  return isHiddenName(baseName(path)) ? 'hidden' : (KINDS.get(extensionOf(path)) ?? 'unknown')
}

/** Whether a file or folder of this name is passed over: `.DS_Store`, `~$活动台账.xlsx`, `__MACOSX`. */
export function isHiddenName(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    ['__macosx', 'thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
  )
}

/** Why a file of kind `unknown` (or a zip inside a zip) is not read, and what to do. */
export function typeDetail(path: string): string {
  const extension = extensionOf(path)
  if (OTHER_SHEETS.has(extension)) {
    return `不能读取 .${extension} 表格。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后重新报送。`
  }
  if (extension === 'zip') return '压缩包里的压缩包不会展开。请把其中的文件直接放进一个 .zip 后重新报送。'
  if (OTHER_ARCHIVES.has(extension)) {
    return `不能读取 .${extension} 压缩包。请解压后直接报送，或改用 .zip 压缩。`
  }
  const what = extension === '' ? '没有扩展名的文件' : ` .${extension} 文件`
  return `不能读取${what}。台账请另存为 .xlsx 或 .csv 后重新报送，佐证材料请用图片、PDF 或 Word 文档。`
}
