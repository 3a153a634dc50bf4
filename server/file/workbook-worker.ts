import { parentPort } from 'node:worker_threads'
import type { Cell } from '#shared/reading/table.ts'
import { TOO_LARGE } from './bounds.ts'
import { type Bytes, diskBytes, memoryBytes } from './bytes.ts'
import { type FileFault, FileRefused, invalidFile, SourceUnreadable } from './file-fault.ts'
import { readWorkbook } from './xlsx/read-workbook.ts'
import { inspectZip } from './zip.ts'

/** The thread that workbooks are read in: one message a workbook comes in, its sheets go out in parts. */
export type ToWorker =
  | { readonly file: string; readonly size: number }
  | { readonly copy: Uint8Array<ArrayBuffer> }

export type FromWorker =
  /** A sheet begins; `rows` belong to it. */
  | { readonly sheet: string }
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly done: true }
  | { readonly fault: FileFault }
  | { readonly unreadable: string; readonly path: string }

const ROWS = 5_000

const port = parentPort!
const send = (message: FromWorker): void => port.postMessage(message)

port.on('message', async (request: ToWorker) => {
  try {
    await readOne(
      'copy' in request
        ? memoryBytes(Buffer.from(request.copy.buffer))
        : diskBytes(request.file, request.size),
    )
    send({ done: true })
  } catch (error) {
    if (error instanceof SourceUnreadable) send({ unreadable: error.reason, path: error.path })
    // A workbook can be broken in ways that nobody thought of: it is refused, the others are read.
    else send({ fault: (error instanceof FileRefused ? error : invalidFile('无法读取')).fault })
  }
})

async function readOne(bytes: Bytes): Promise<void> {
  refuseOther(bytes)
  const members = await inspectZip(bytes, { bytes: TOO_LARGE.workbook, files: TOO_LARGE.zipFiles })
  for (const { name, rows } of readWorkbook(members)) {
    send({ sheet: name })
    for (let at = 0; at < rows.length; at += ROWS) send({ rows: rows.slice(at, at + ROWS) })
  }
}

/** Says what a file really is that only bears the name of an .xlsx. */
function refuseOther(bytes: Bytes): void {
  const [start] = bytes.chunks()
  if (start?.subarray(0, 2).toString('latin1') === 'PK') return
  if (!start?.subarray(0, 8).equals(COMPOUND)) {
    throw invalidFile('并非真正的 .xlsx（可能是文本或网页改了扩展名）', SAVE_AS)
  }
  // Excel puts a workbook with a password into a compound file, in a stream of this name.
  const encrypted = bytes.read().includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw encrypted ? invalidFile('有打开密码', '去掉密码后重新报送') : invalidFile('其实是旧版 .xls', SAVE_AS)
}

const SAVE_AS = '用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送'
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
