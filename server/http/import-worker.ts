import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#server/db/store.ts'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importReports, UnknownSpace } from '#server/usecase/import-reports.ts'
import type { ImportProgress } from '#shared/reading/import-progress.ts'
import type { FromImport, ImportAnswer, ImportJob } from './import-queue.ts'

const { database, job } = workerData as { database: string; job: ImportJob }
const store = openStore(database)

const send = (message: FromImport): void => parentPort!.postMessage(message)

/** Milliseconds between two words on the same stage: rows come by the thousand. */
const PAUSE = 100
let told = { stage: '', at: 0 }

/** Tells of a stage when it begins, and from time to time how far it is. */
function tell(progress: ImportProgress): void {
  const now = performance.now()
  if (progress.stage === told.stage && now - told.at < PAUSE) return
  told = { stage: progress.stage, at: now }
  send({ progress })
}

async function answer(): Promise<ImportAnswer> {
  try {
    return await importReports(store, {
      ...job,
      entries: await uploadedSources(job.files),
      onProgress: tell,
    })
  } catch (error) {
    if (error instanceof UnknownSpace || error instanceof SourceUnreadable) return { error: error.message }
    throw error
  } finally {
    store.close()
  }
}

send({ answer: await answer() })
