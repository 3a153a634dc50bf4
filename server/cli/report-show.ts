import { type Command, InvalidArgumentError } from 'commander'
import type { ReportShow } from '#server/usecase/show-report.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'

function revisionArgument(text: string): number {
  const revision = Number(text)
  if (!Number.isInteger(revision) || revision < 1) throw new InvalidArgumentError('版本号应为 1 起的整数')
  return revision
}

/** `report show --year Y --space CODE [--revision N]`: one revision, with everything counted of it. */
export function reportShow(report: Command): void {
  withCommonOptions(report.command('show'))
    .description('查看一份报告：文件、行数、问题、指标、每行是否计入')
    .requiredOption('--year <year>', '年度', yearArgument)
    .requiredOption('--space <code>', '空间编码')
    .option('--revision <number>', '版本号，默认最新一版', revisionArgument)
    .action((options) =>
      onStore(options, async ({ store, json }) => {
        const { showReport } = await import('#server/usecase/show-report.ts')
        const { METRIC_IDS, METRICS } = await import('#shared/metric/metrics.ts')
        const { metricText } = await import('#shared/metric/metric-text.ts')
        const { year, space, revision } = options
        const detail = await showReport(store, year, space, revision)
        if (!detail)
          throw new CallFailed(`没有 ${space} ${year} 年度的${revision ? `第 ${revision} 次` : ''}报告`)
        const { files, rows, issues, metrics, conditions, verdicts, inForce, status } = detail
        const shown: ReportShow = {
          ...{ space, year, revision: detail.revision, inForce, status },
          ...{ files, rows, issues, metrics, conditions, verdicts },
        }
        if (json) printJson(shown)
        else {
          say(
            `${space} ${year} 年度 第 ${detail.revision} 次（${status}），生效：${inForce === null ? '无' : `第 ${inForce} 次`}`,
          )
          for (const id of METRIC_IDS) say(`${METRICS[id].title}：${metricText(id, metrics[id])}`)
        }
        return EXIT.done
      }),
    )
}
