import type { Command } from 'commander'
import { EXIT, onStore, printJson, say, withCommonOptions } from './command.ts'

/** `verify`: works published editions out again; checks audit log, files and database. */
export function verify(program: Command): void {
  withCommonOptions(program.command('verify'))
    .description('重算已发布的结果，检查审计日志、原文件和数据库是否完好')
    .action((options) =>
      onStore(options, async ({ store, json }) => {
        const { verifyAll } = await import('#server/usecase/verify-all.ts')
        const found = await verifyAll(store)
        if (json) printJson(found)
        const { editions, audit, database } = found
        for (const { year, edition, sha256, faults } of editions) {
          say(`${year} 年度第 ${edition} 版 ${sha256}：${faults.length === 0 ? '重算一致' : '不一致'}`)
          for (const fault of faults) say(`  ${fault}`)
        }
        say(
          audit.brokenAt === null
            ? `审计日志 ${audit.entries} 条，连续完整，最新校验值 ${audit.head}`
            : `审计日志从第 ${audit.brokenAt} 条起被改动或缺失`,
        )
        for (const fault of database.integrity) say(`数据库文件损坏：${fault}`)
        for (const table of database.orphans) say(`数据库中 ${table} 表引用了不存在的记录`)
        for (const guard of database.guards) say(`数据库的保护 ${guard} 缺失或被改动`)
        for (const table of database.seals) say(`${table} 表的内容被本系统以外的程序改动`)
        for (const sha256 of database.files) say(`原文件 ${sha256} 的内容已变`)
        say(found.ok ? '全部通过。' : '有不一致之处，请停止使用并联系技术人员。')
        return found.ok ? EXIT.done : EXIT.inputErrors
      }),
    )
}
