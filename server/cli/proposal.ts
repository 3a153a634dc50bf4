import { type Command, InvalidArgumentError } from 'commander'
import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'
import { readScheme } from './scheme-file.ts'

function idArgument(text: string): number {
  const id = Number(text)
  if (!Number.isInteger(id) || id < 1) throw new InvalidArgumentError('提请的编号应为正整数')
  return id
}

/** Proposes that the scheme of a file (or the default one) be put into force; gives the proposal's number. */
export async function proposeFile(
  store: Store,
  { year, file, reason }: { year: number; file: string | undefined; reason: string | null },
  { by, at }: Doing,
): Promise<number> {
  const { proposeScheme } = await import('#server/usecase/propose.ts')
  const { findScheme } = await import('#server/usecase/find-scheme.ts')
  const { saveDraft } = await import('#server/usecase/save-draft.ts')
  const { schemeHead } = await import('#server/usecase/scheme-head.ts')
  const { defaultScheme } = await import('#server/usecase/default-scheme.ts')
  const document = file === undefined ? defaultScheme() : await readScheme(file)
  const head = schemeHead(document)
  if ((await findScheme(store, head))?.sha256 !== head.sha256) {
    const saved = await saveDraft(store, { document, by, at })
    if (!saved.ok) throw new CallFailed(saved.faults.map(({ message }) => message).join('；'))
  }
  return (await proposeScheme(store, { year, scheme: head, reason }, { by, at }))!
}

/** `proposal list|scheme|publish|confirm`: what takes two people of the city bureau. */
export function proposals(program: Command): void {
  const proposal = program.command('proposal').description('须由两人办理的事项：提请和复核')

  withCommonOptions(proposal.command('list'))
    .description('列出该年度的提请')
    .requiredOption('--year <year>', '年度', yearArgument)
    .action((options) =>
      onStore(options, async ({ store, json, at }) => {
        const { planYear } = await import('#server/usecase/plan-year.ts')
        const { year } = options
        const listed = (await planYear(store, year, at))?.proposals ?? []
        for (const { id, what, by, state } of listed) say(`${id}  ${what}（${by} 提请，${STATE[state]}）`)
        if (json) printJson({ year, proposals: listed })
        return EXIT.done
      }),
    )

  withCommonOptions(proposal.command('scheme'))
    .description('提请一份考核方案生效')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--scheme <file>', '考核方案（JSON），默认用系统默认方案')
    .option('--reason <text>', '说明')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { year, scheme: file, reason = null } = options
        return told(json, await proposeFile(store, { year, file, reason }, { by, at }))
      }),
    )

  withCommonOptions(proposal.command('publish'))
    .description('提请发布最近一次计算的结果；已发布的，提请更正')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--reason <text>', '说明；更正时必填')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { proposePublication } = await import('#server/usecase/propose.ts')
        const { year, reason = null } = options
        return told(json, await proposePublication(store, { year, reason }, { by, at }))
      }),
    )

  withCommonOptions(proposal.command('confirm'))
    .description('复核通过一项提请；不能由提请人自己复核')
    .requiredOption('--id <n>', '提请的编号', idArgument)
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { confirmProposal } = await import('#server/usecase/confirm-proposal.ts')
        await confirmProposal(store, options.id, { by, at })
        say(`提请 ${options.id} 已复核通过。`)
        if (json) printJson({ proposal: options.id, state: 'confirmed' })
        return EXIT.done
      }),
    )
}

const STATE = { open: '待复核', confirmed: '已通过', refused: '未通过', withdrawn: '已撤回' } as const

function told(json: boolean, proposal: number): number {
  say(`已提请（编号 ${proposal}），须由另一人复核。`)
  if (json) printJson({ proposal, state: 'open' })
  return EXIT.done
}
