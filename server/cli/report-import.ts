import type { Command } from 'commander'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'
import { sayIssues } from './issue-lines.ts'

/** `report import --year Y PATH…`: files, folders and zips into reports of that year. */
export function reportImport(report: Command): void {
  withCommonOptions(report.command('import <path...>'))
    .description('读取文件、文件夹和压缩包，生成该年度的报告')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--space <code>', '没有空间编码列的表属于哪个空间')
    .option('--submit', '没有错误的报告直接提交')
    .option('--verify', '没有错误的报告直接提交并核验')
    .action((paths: string[], options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { openSources } = await import('#server/file/source.ts')
        const { importReports, UnknownSpace } = await import('#server/usecase/import-reports.ts')
        const { year, space = null, submit, verify } = options
        const advance = verify ? 'verified' : submit ? 'submitted' : null
        const entries = await openSources(paths)
        const from = process.cwd()
        const result = await importReports(store, {
          ...{ year, entries, from, space, advance, by, at },
          scope: 'all',
        }).catch((error) => {
          throw error instanceof UnknownSpace ? new CallFailed(error.message) : error
        })
        sayIssues(result.issues.filter(({ severity }) => severity !== 'note'))
        const changed = result.reports.filter((one) => one.changed).length
        say(
          `读取文件 ${result.files.length} 个，涉及报告 ${result.reports.length} 份，其中 ${changed} 份有变动。`,
        )
        if (json) printJson(result)
        return result.issues.some(({ severity }) => severity === 'error') ? EXIT.inputErrors : EXIT.done
      }),
    )
}
