import { type Command, InvalidArgumentError } from 'commander'
import type { Store } from '#server/db/store.ts'
import { type PlainDate, plainDate } from '#shared/base/plain-date.ts'
import { PUBLICITY_DAYS } from '#shared/workflow/settings-change.ts'
import { STAGE, STAGES, type Stage } from '#shared/workflow/stage.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'
import { proposeFile } from './proposal.ts'

function dayArgument(text: string): PlainDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const date = plainDate(Number(year), Number(month), Number(day))
  if (!date) throw new InvalidArgumentError('日期应写成 2026-03-05')
  return date
}

function daysArgument(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1) throw new InvalidArgumentError('工作日应为正整数')
  return days
}

function stageArgument(text: string): Stage {
  const stage = STAGES.find((one) => one === text || STAGE[one].title === text)
  if (stage) return stage
  throw new InvalidArgumentError(
    `阶段应为 ${STAGES.map((one) => `${one}（${STAGE[one].title}）`).join('、')}`,
  )
}

/** `appraisal open|move|show`: the stages of a year's appraisal. */
export function appraisalYear(appraisal: Command): void {
  withCommonOptions(appraisal.command('open'))
    .description('启动该年度的考核，并提请考核方案生效')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--reports <day>', '报送截止日', dayArgument)
    .option('--review <day>', '审核截止日', dayArgument)
    .option('--preview <day>', '预览截止日', dayArgument)
    .option('--days <n>', `公示工作日，默认 ${PUBLICITY_DAYS.usual}`, daysArgument, PUBLICITY_DAYS.usual)
    .option('--scheme <file>', '考核方案（JSON），默认用系统默认方案')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { year, reports = null, review = null, preview = null, days } = options
        const settings = {
          ...{ reportDeadline: reports, reviewDeadline: review, previewUntil: preview },
          publicityDays: days,
        }
        await store.years.open({ year, settings }, { by, at })
        const proposal = await proposeFile(store, { year, file: options.scheme, reason: null }, { by, at })
        say(`${year} 年度考核已启动。方案已提请生效（提请 ${proposal}），须由另一人复核。`)
        if (json) printJson({ year, stage: 'preparing', proposal })
        return EXIT.done
      }),
    )

  withCommonOptions(appraisal.command('move'))
    .description('把考核推进到下一阶段，或说明原因退回上一阶段')
    .requiredOption('--year <year>', '年度', yearArgument)
    .requiredOption('--to <stage>', '到哪个阶段', stageArgument)
    .option('--reason <text>', '原因；退回时必填')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { year, to, reason = null } = options
        const { stage: seen } = await opened(store, year)
        await store.years.move({ year, seen, to, reason }, { by, at })
        say(`${year} 年度考核：${STAGE[seen].title} → ${STAGE[to as Stage].title}。`)
        if (json) printJson({ year, from: seen, stage: to })
        return EXIT.done
      }),
    )

  withCommonOptions(appraisal.command('show'))
    .description('查看考核到了哪个阶段、各项期限、还缺什么')
    .requiredOption('--year <year>', '年度', yearArgument)
    .action((options) =>
      onStore(options, async ({ store, json, at }) => {
        const { showYear } = await import('#server/usecase/show-year.ts')
        const { planYear } = await import('#server/usecase/plan-year.ts')
        const { year } = options
        const { stage } = await opened(store, year)
        const plan = (await planYear(store, year, at))!
        say(`${year} 年度考核：${STAGE[stage].title}。`)
        for (const { kind, to, hindrances } of plan.next) {
          if (kind === 'back') continue
          const left = hindrances.map(({ text }) => text).join('；') || '可以进入'
          say(`下一阶段 ${STAGE[to].title}：${left}。`)
        }
        if (json) printJson({ ...(await showYear(store, year, at)), ...plan })
        return EXIT.done
      }),
    )
}

async function opened(store: Store, year: number) {
  const kept = await store.years.get(year)
  if (!kept) throw new CallFailed(`${year} 年度的考核还没有启动`)
  return kept
}
