import { Command, CommanderError } from 'commander'
import { storeFailure } from '#server/db/failure.ts'
import { Refused } from '#server/db/refused.ts'
import { SourceUnreadable } from '#server/file/file-fault.ts'
import { appraisalExport } from './appraisal-export.ts'
import { appraisalRun } from './appraisal-run.ts'
import { appraisalYear } from './appraisal-year.ts'
import { backup } from './backup.ts'
import { CallFailed, EXIT, say } from './command.ts'
import { demo } from './demo.ts'
import { proposals } from './proposal.ts'
import { registryImport } from './registry-import.ts'
import { reportImport } from './report-import.ts'
import { reportShow } from './report-show.ts'
import { schemeCheck } from './scheme-check.ts'
import { userAdd } from './user-add.ts'
import { userDisable, userGrant, userPassword, userSignout } from './user-change.ts'
import { userList } from './user-list.ts'
import { verify } from './verify.ts'

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
appraisalYear(appraisal)
proposals(program)
schemeCheck(program)
const user = program.command('user').description('账号')
for (const command of [userAdd, userList, userDisable, userPassword, userSignout, userGrant]) command(user)
verify(program)
backup(program)
demo(program)

const CALL_FAULTS: Readonly<Record<string, string>> = {
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必要的选项',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '参数过多',
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = failure(error)
}

/** One line on standard error that says why, and the exit status. */
function failure(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    say(error.code === 'commander.help' ? '缺少命令。用 --help 查看用法' : callFault(error))
    return EXIT.failed
  }
  if (error instanceof CallFailed || error instanceof Refused || error instanceof SourceUnreadable)
    say(error.message)
  else say(storeFailure(error) ?? `未能完成：${error instanceof Error ? error.message : String(error)}`)
  return EXIT.failed
}

/** What is wrong with the call, in Chinese; the parser's own sentence names the word in quotes. */
function callFault({ code, message }: CommanderError): string {
  const [, word = ''] = /'([^']*)'/.exec(message) ?? []
  const sentence = CALL_FAULTS[code]
  if (sentence) return `${sentence}：${word}。用 --help 查看用法`
  // What our own checks of an option say stands at the end.
  return message.replace(/^error: .*is invalid\. /, `${word}：`).replace(/^error: /, '')
}
