import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Upload } from '#server/file/source.ts'
import type { ImportProgress } from '#shared/reading/import-progress.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { Scope } from '#shared/workflow/can.ts'

/** An import to be carried out apart from the thread that answers people. */
export interface ImportJob {
  readonly year: number
  readonly space: string | null
  /** Whose files the uploader may hand in. */
  readonly scope: Scope
  /** Past the review's last day, and in years without an appraisal, only the city bureau hands in. */
  readonly isCity: boolean
  readonly advance: 'submitted' | 'verified' | null
  /** Whether the answer is to tell how headers were understood. */
  readonly tellsColumns?: boolean
  readonly files: readonly Upload[]
  readonly by: string
  readonly at: string
}

/** What became of it, or one sentence that says why it could not be carried out. */
export type ImportAnswer = ImportResult | { readonly error: string }

/** What the thread says: how far it is, as often as that is worth a word, and the answer at its end. */
export type FromImport = { readonly progress: ImportProgress } | { readonly answer: ImportAnswer }

type OnProgress = (progress: ImportProgress) => void

export interface ImportQueue {
  readonly run: (job: ImportJob, onProgress?: OnProgress) => Promise<ImportAnswer>
  readonly close: () => Promise<void>
}

/** Memory of one import, in MiB: past it the import fails, not the server. */
const MEMORY = 2_048

/** Short-lived memory, in MiB: rows come and go by the million. */
const YOUNG = 96

/** Carries imports out one after the other, each in a thread of its own with its own connection. */
export function importQueue(database: string): ImportQueue {
  let last: Promise<unknown> = Promise.resolve()
  const running = new Set<Worker>()
  const start = (job: ImportJob, onProgress: OnProgress): Promise<ImportAnswer> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(import.meta.dirname, 'import-worker.ts'), {
        workerData: { database, job },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
      })
      running.add(worker)
      worker.on('message', (message: FromImport) => {
        if ('answer' in message) resolve(message.answer)
        else onProgress(message.progress)
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        running.delete(worker)
        reject(new Error('the import ended without an answer'))
      })
    })
  return {
    run: (job, onProgress = () => {}) => {
      if (running.size > 0) onProgress({ stage: 'waiting' })
      const answer = last.then(() => start(job, onProgress))
      last = answer.catch(() => {})
      return answer
    },
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
