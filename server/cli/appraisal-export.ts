import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'

/** `appraisal export --year Y --to FILE.xlsx|.csv`: the ranking by district of the newest run. */
export function appraisalExport(appraisal: Command): void {
  withCommonOptions(appraisal.command('export'))
    .description('导出该年度分区县的排名表')
    .requiredOption('--year <year>', '年度', yearArgument)
    .requiredOption('--to <file>', '写到哪个文件（.xlsx 或 .csv）')
    .action((options) =>
      onStore(options, async ({ store, json, actor }) => {
        const { exportBytes } = await import('#server/usecase/export-bytes.ts')
        const { exportRanking } = await import('#server/usecase/export-ranking.ts')
        const { year, to } = options as { year: number; to: string }
        const format = /\.(xlsx|csv)$/i.exec(to)?.[1]?.toLowerCase()
        if (format !== 'xlsx' && format !== 'csv') throw new CallFailed('导出文件的扩展名应为 .xlsx 或 .csv')
        const tables = await exportRanking(store, actor, year)
        if (!tables) throw new CallFailed(`${year} 年度尚未计算，请先运行 appraisal run --year ${year}`)
        writeFileSync(to, await exportBytes(tables, format))
        if (json) printJson({ year, file: to, rows: tables[0].rows.length })
        say(`已导出 ${tables[0].rows.length} 行到 ${to}。`)
        return EXIT.done
      }),
    )
}
