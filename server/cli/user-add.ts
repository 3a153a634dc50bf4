import type { Command } from 'commander'
import { ROLES, type Role } from '#shared/workflow/actor.ts'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions } from './command.ts'

/** `user add LOGIN`: makes an account, with a random password. */
export function userAdd(user: Command): void {
  withCommonOptions(user.command('add <login>'))
    .description('新建账号，给出随机密码')
    .requiredOption('--role <role>', `角色：${ROLES.join('、')}`)
    .requiredOption('--name <name>', '名称，如单位或姓名')
    .option('--district <district>', '区县科技局：区县的名称或区划代码')
    .option('--space <code>', '众创空间：空间编码')
    .action((login: string, options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { AccountRefused, createAccount } = await import('#server/usecase/create-account.ts')
        const { LoginTaken } = await import('#server/db/account-store.ts')
        const { role, name, district, space } = options
        if (!isRole(role)) throw new CallFailed(`角色应为 ${ROLES.join('、')} 之一`)
        const { account, password } = await createAccount(
          store,
          { login, role, name, district, space },
          { by, at },
        ).catch((error) => {
          const refused = error instanceof AccountRefused || error instanceof LoginTaken
          throw refused ? new CallFailed(error.message) : error
        })
        if (json) printJson({ login: account.login, role, password })
        say(`已新建 ${account.login}，密码 ${password}`)
        return EXIT.done
      }),
    )
}

const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word)
