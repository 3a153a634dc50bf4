import type { Command } from 'commander'
import { ROLE_TITLE } from '#shared/workflow/actor.ts'
import { EXIT, onStore, printJson, say, withCommonOptions } from './command.ts'

/** `user list`: every account, without passwords. */
export function userList(user: Command): void {
  withCommonOptions(user.command('list'))
    .description('列出全部账号')
    .action((options) =>
      onStore(options, async ({ store, json }) => {
        const { listAccounts } = await import('#server/usecase/list-accounts.ts')
        const accounts = await listAccounts(store, 'all')
        if (json) printJson(accounts)
        for (const { login, role, name, district, space, disabledAt } of accounts) {
          const whose = [ROLE_TITLE[role], district, space].filter(Boolean).join(' ')
          say(`${login}  ${whose}  ${name}${disabledAt === null ? '' : '  已停用'}`)
        }
        return EXIT.done
      }),
    )
}
