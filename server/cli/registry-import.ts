import type { Command } from 'commander'
import { EXIT, onStore, printJson, say, withCommonOptions } from './command.ts'
import { sayIssues } from './issue-lines.ts'

/** `registry import FILE…`: districts and spaces. */
export function registryImport(program: Command): void {
  withCommonOptions(program.command('registry').description('区县与空间名录').command('import <file...>'))
    .description('导入区县名录与空间名录')
    .action((files: string[], options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { openSources } = await import('#server/file/source.ts')
        const { importRegistry } = await import('#server/usecase/import-registry.ts')
        const result = await importRegistry(store, await openSources(files), at, by)
        sayIssues(result.issues)
        say(`已导入区县 ${result.districts} 个，空间 ${result.spaces} 个。`)
        if (json) printJson(result)
        return result.issues.some(({ severity }) => severity === 'error') ? EXIT.inputErrors : EXIT.done
      }),
    )
}
