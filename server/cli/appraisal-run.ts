import type { Command } from 'commander'
import type { Store } from '#server/db/store.ts'
import type { InputRequest } from '#server/usecase/read-marks.ts'
import { NO_INPUTS, type RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'
import { sayIssues } from './issue-lines.ts'
import { readScheme } from './scheme-file.ts'

/** Reads the marks and flags that the call names, if any. */
async function readGiven(
  store: Store,
  paths: readonly string[],
  request: InputRequest,
): Promise<{ inputs: RunInputs; issues: readonly Issue[] }> {
  if (paths.length === 0) return { inputs: NO_INPUTS, issues: [] }
  const { openSources } = await import('#server/file/source.ts')
  const { readMarks } = await import('#server/usecase/read-marks.ts')
  return readMarks(store, await openSources(paths), request)
}

/** `appraisal run --year Y`: metrics, scores, ranks and grades of all spaces taking part. */
export function appraisalRun(appraisal: Command): void {
  withCommonOptions(appraisal.command('run'))
    .description('计算该年度全部空间的指标、得分、排名和等级，并保存')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--scheme <file>', '考核方案（JSON），默认用生效的方案，没有则用系统默认方案')
    .option('--marks <file...>', '评分表、标记表（可有多个文件）')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { CannotScore, runAppraisal } = await import('#server/usecase/run-appraisal.ts')
        const { schemeToRun } = await import('#server/usecase/scheme-to-run.ts')
        const { year, marks = [] } = options
        const wanted = options.scheme ? await readScheme(options.scheme) : undefined
        const scheme = await schemeToRun(store, year, wanted, at)
        const { inputs, issues } = await readGiven(store, marks, { year, scheme })
        sayIssues(issues.filter(({ severity }) => severity !== 'note'))
        const errors = issues.filter(({ severity }) => severity === 'error').length
        if (errors > 0) {
          if (json) printJson({ year, issues })
          say(`评分表、标记表有 ${errors} 处错误，没有计算。`)
          return EXIT.inputErrors
        }
        const request = { year, scheme, inputs, by, at }
        const { run, results, districts } = await runAppraisal(store, request).catch((error) => {
          throw error instanceof CannotScore ? new CallFailed(error.message) : error
        })
        const { id, version, sha256 } = run.scheme
        // The printed shape is kept as it was agreed; what holds a grade down or decides ties is on the page.
        const printed = results.map(({ ceilings: _, footing: __, ...result }) => result)
        if (json) printJson({ year, scheme: { id, version, sha256 }, results: printed, districts })
        const scored = results.filter(({ status }) => status === 'scored').length
        say(
          `${year} 年度：参加考核 ${results.length} 家，参加排名 ${scored} 家。方案 ${id} 版本 ${version}。`,
        )
        const kept = await store.scheme(id, version)
        if (kept && kept.sha256 !== sha256) {
          say(
            `注意：方案 ${id} 版本 ${version} 已有另一份内容，本次计算另存了全文。改动过的方案请另起版本号。`,
          )
        }
        return EXIT.done
      }),
    )
}
