import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { CallFailed, EXIT, printJson, say } from './command.ts'

/** `scheme check FILE`: whether a scheme is sound, and what is wrong where. */
export function schemeCheck(program: Command): void {
  program
    .command('scheme')
    .description('考核方案')
    .command('check <file>')
    .description('检查方案是否可用')
    .option('--db <file>', '数据库文件（此命令不用）')
    .option('--json', '在标准输出给出一份 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const { checkScheme } = await import('#shared/scheme/check.ts')
      let json: unknown
      try {
        json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
      } catch (cause) {
        if (!(cause instanceof SyntaxError)) throw new CallFailed(`读不到 ${file}`)
        json = undefined
      }
      const check = json === undefined ? { ok: false as const, faults: [NOT_JSON] } : checkScheme(json)
      const faults = check.ok ? [] : check.faults
      if (options.json) printJson({ ok: check.ok, faults })
      for (const { path, message } of faults) say(`${path}：${message}`)
      if (check.ok) say('方案可用。')
      process.exitCode = check.ok ? EXIT.done : EXIT.inputErrors
    })
}

const NOT_JSON = { path: '$', message: '不是有效的 JSON' }
