import { writeCsv } from '#server/file/csv-write.ts'
import type { WrittenTable } from '#server/file/written-table.ts'
import { writeXlsx } from '#server/file/xlsx-write.ts'

/** Tables as a file: all of them as sheets of an .xlsx, or the first as .csv. */
export async function exportBytes(
  tables: readonly [WrittenTable, ...WrittenTable[]],
  format: 'xlsx' | 'csv',
): Promise<Buffer> {
  return format === 'xlsx' ? writeXlsx(tables) : writeCsv(tables[0])
}
