import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { ROOT } from '#server/settings.ts'
import { appraisalExport } from './appraisal-export.ts'
import { appraisalRun } from './appraisal-run.ts'
import { CallFailed, EXIT, say } from './command.ts'
import { demo } from './demo.ts'
import { registryImport } from './registry-import.ts'
import { reportImport } from './report-import.ts'
import { reportShow } from './report-show.ts'
import { schemeCheck } from './scheme-check.ts'

enableCompileCache(join(ROOT, 'node_modules/.cache/node'))

const program = new Command('npm run --silent cli --')
  .description('温州市众创空间年度绩效考核：命令行')
  .exitOverride()
  .showHelpAfterError(false)
  // Set before the commands are made, which take it over.
  .configureOutput({ writeErr: () => {}, outputError: () => {} })

registryImport(program)
const report = program.command('report').description('年度报告')
reportImport(report)
reportShow(report)
const appraisal = program.command('appraisal').description('年度考核')
appraisalRun(appraisal)
appraisalExport(appraisal)
schemeCheck(program)
demo(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = failure(error)
}

/** One line on standard error that says why, and the exit status. */
function failure(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') say(program.helpInformation())
    else say(error.message.replace(/^error: /, ''))
    return EXIT.failed
  }
  if (error instanceof CallFailed || error instanceof SourceUnreadable) say(error.message)
  else say(`未能完成：${error instanceof Error ? error.message : String(error)}`)
  return EXIT.failed
}
