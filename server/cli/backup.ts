import type { Command } from 'commander'
import { DATABASE } from '#server/place.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions } from './command.ts'

/** `backup --to FILE` and `restore --from FILE`. */
export function backup(program: Command): void {
  withCommonOptions(program.command('backup'))
    .description('备份数据库，服务可以照常运行')
    .requiredOption('--to <file>', '备份文件，不能已经存在')
    .action((options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { BackupExists, backUp } = await import('#server/usecase/back-up.ts')
        const made = await backUp(store, options.to, { by, at }).catch((error) => {
          throw error instanceof BackupExists ? new CallFailed(error.message) : error
        })
        if (json) printJson(made)
        say(`已备份到 ${made.file}，${made.bytes} 字节`)
        say(`SHA-256 ${made.sha256}`)
        say(`审计日志最新校验值 ${made.auditHead}，请另行记下`)
        return EXIT.done
      }),
    )

  withCommonOptions(program.command('restore'))
    .description('用备份恢复数据库；须先结束服务，现有的数据库改名保留')
    .requiredOption('--from <file>', '备份文件')
    .action(async (options) => {
      // Not on an open store: nobody may have the database open while another takes its place.
      const { NotRestored, restoreDatabase } = await import('#server/db/restore.ts')
      const to = options.db ?? DATABASE
      const done = await restoreDatabase(options.from, to, new Date().toISOString()).catch((error) => {
        throw error instanceof NotRestored ? new CallFailed(error.message) : error
      })
      if (options.json) printJson(done)
      say(`已恢复到 ${to}${done.keptAs ? `，原来的数据库保留为 ${done.keptAs}` : ''}`)
      say(`审计日志最新校验值 ${done.auditHead}，请与备份时记下的核对`)
      process.exitCode = EXIT.done
    })
}
