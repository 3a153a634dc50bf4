import { Worker } from 'node:worker_threads'
import type { Cell } from '#shared/reading/table.ts'
import { WORKBOOK_MEMORY, WORKBOOK_TIME } from './bounds.ts'
import type { Bytes } from './bytes.ts'
import { FileRefused, invalidFile, SourceUnreadable } from './file-fault.ts'
import type { FromWorker, ToWorker } from './workbook-worker.ts'
import type { Sheet } from './xlsx/read-workbook.ts'

export type { Sheet }

/** Reads workbooks one after the other, in a thread of its own with bounded memory and time. */
export interface WorkbookReader {
  /**
   * The sheets of an .xlsx, in the workbook's order.
   * @throws FileRefused FILE_INVALID, FILE_TOO_LARGE; SourceUnreadable
   */
  read(bytes: Bytes): Promise<Sheet[]>
  /** Ends the thread. */
  close(): Promise<void>
}

/**
 * A reader whose thread begins with the first workbook and serves them all.
 * @param limits other bounds than the usual ones: memory in MiB, time for one workbook in milliseconds
 */
export function openWorkbooks({ memory = WORKBOOK_MEMORY, time = WORKBOOK_TIME } = {}): WorkbookReader {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const end = async (): Promise<void> => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const start = (): Worker =>
    new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
  const readNext = async (bytes: Bytes): Promise<Sheet[]> => {
    worker ??= start()
    try {
      return await readWith(worker, bytes, time)
    } catch (error) {
      // A thread that ran out of memory or time is gone or still at it: the next workbook gets a new one.
      if (!(error instanceof FileRefused) || error.cause === WORN_OUT) await end()
      throw error
    }
  }
  return {
    read(bytes) {
      const sheets = last.then(() => readNext(bytes))
      last = sheets.catch(() => {})
      return sheets
    },
    close: () => last.then(end),
  }
}

const WORN_OUT = 'the thread is of no more use'

function readWith(worker: Worker, bytes: Bytes, time: number): Promise<Sheet[]> {
  const sheets: { name: string; rows: (readonly Cell[])[] }[] = []
  return new Promise<Sheet[]>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (message: FromWorker): void => {
      if ('sheet' in message) sheets.push({ name: message.sheet, rows: [] })
      else if ('rows' in message) for (const row of message.rows) sheets.at(-1)!.rows.push(row)
      else if ('done' in message) settle(() => resolve(sheets))
      else if ('fault' in message)
        settle(() => reject(new FileRefused(message.fault.code, message.fault.detail)))
      else settle(() => reject(new SourceUnreadable(message.path, message.unreadable)))
    }
    const giveUp = (what: string, todo?: string): void =>
      settle(() => reject(invalidFile(what, todo, WORN_OUT)))
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp('太大，读取时内存不足', '拆成几个文件后重新报送')
      else settle(() => reject(error))
    }
    const onExit = (): void => giveUp('无法读取')
    const timer = setTimeout(() => giveUp('读取时间过长', '删去多余的格式和空白行列后重新报送'), time)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    if (bytes.file !== null) worker.postMessage({ file: bytes.file, size: bytes.size } satisfies ToWorker)
    else {
      // A copy that can be handed over: the buffer itself may be a part of a larger one.
      const copy = new Uint8Array(bytes.read())
      worker.postMessage({ copy } satisfies ToWorker, [copy.buffer])
    }
  })
}
