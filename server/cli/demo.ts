import type { Command } from 'commander'
import { DEMO_DATABASE } from '#server/place.ts'
import { CallFailed, EXIT, onStore, printJson, say } from './command.ts'

/** `demo`: fills a database of its own with an invented city; refuses one that holds anything. */
export function demo(program: Command): void {
  program
    .command('demo')
    .description('在单独的数据库中生成虚构的演示城市（名录和三年报告）')
    .option('--db <file>', '数据库文件，默认 data/local/demo.db')
    .option('--json', '在标准输出给出一份 JSON')
    .action((options) =>
      onStore(
        options,
        async ({ store, json, at }) => {
          const { fillDemo, NotEmpty } = await import('#server/usecase/fill-demo.ts')
          await fillDemo(store, at, (year) => say(`正在生成 ${year} 年度……`)).catch((error) => {
            throw error instanceof NotEmpty ? new CallFailed(error.message) : error
          })
          const [spaces, years] = [await store.spaces('all'), await store.reportYears('all')]
          if (json) printJson({ spaces: spaces.length, years })
          say(`演示城市已生成：空间 ${spaces.length} 个。`)
          return EXIT.done
        },
        DEMO_DATABASE,
      ),
    )
}
