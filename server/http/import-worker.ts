import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#server/db/store.ts'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importReports, UnknownSpace } from '#server/usecase/import-reports.ts'
import type { ImportAnswer, ImportJob } from './import-queue.ts'

const { database, job } = workerData as { database: string; job: ImportJob }
const store = openStore(database)

async function answer(): Promise<ImportAnswer> {
  try {
    return await importReports(store, { ...job, entries: await uploadedSources(job.files) })
  } catch (error) {
    if (error instanceof UnknownSpace || error instanceof SourceUnreadable) return { error: error.message }
    throw error
  } finally {
    store.close()
  }
}

parentPort!.postMessage(await answer())
