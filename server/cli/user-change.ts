import type { Command } from 'commander'
import { CallFailed, EXIT, onStore, printJson, say, withCommonOptions, yearArgument } from './command.ts'

const parts = async () => ({
  ...(await import('./user-account.ts')),
  ...(await import('#server/usecase/manage-accounts.ts')),
})

/** `user disable LOGIN [--undo]`: nobody can sign in with it any more; its sessions end. */
export function userDisable(user: Command): void {
  withCommonOptions(user.command('disable <login>'))
    .description('停用账号，结束其全部会话')
    .option('--undo', '恢复使用')
    .action((login: string, options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { accountNamed, refusing, setDisabled } = await parts()
        const account = await accountNamed(store, login)
        const disabled = options.undo !== true
        await refusing(setDisabled(store, account, disabled, { by, at }))
        if (json) printJson({ login: account.login, disabled })
        say(`${account.login} 已${disabled ? '停用' : '恢复使用'}`)
        return EXIT.done
      }),
    )
}

/** `user password LOGIN`: a new random password; its sessions end. */
export function userPassword(user: Command): void {
  withCommonOptions(user.command('password <login>'))
    .description('重设为随机密码，结束其全部会话')
    .action((login: string, options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { accountNamed, resetPassword } = await parts()
        const account = await accountNamed(store, login)
        const password = await resetPassword(store, account, { by, at })
        if (json) printJson({ login: account.login, password })
        say(`${account.login} 的新密码 ${password}`)
        return EXIT.done
      }),
    )
}

/** `user signout LOGIN`: ends all its sessions. */
export function userSignout(user: Command): void {
  withCommonOptions(user.command('signout <login>'))
    .description('结束该账号的全部会话')
    .action((login: string, options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { accountNamed } = await parts()
        const account = await accountNamed(store, login)
        const sessions = await store.sessions.endAll(account, { by, at })
        if (json) printJson({ login: account.login, sessions })
        say(`已结束 ${account.login} 的 ${sessions} 个会话`)
        return EXIT.done
      }),
    )
}

/** `user grant LOGIN --year Y --indicators ID…`: what of a year an expert marks from now on. */
export function userGrant(user: Command): void {
  withCommonOptions(user.command('grant <login>'))
    .description('分配评审专家评分的指标，替换该年度以前的分配')
    .requiredOption('--year <year>', '年度', yearArgument)
    .option('--indicators <id...>', '指标编号；不写为收回该年度的全部分配')
    .action((login: string, options) =>
      onStore(options, async ({ store, json, by, at }) => {
        const { accountNamed, refusing, grantIndicators } = await parts()
        const { listMarkable } = await import('#server/usecase/list-markable.ts')
        const year: number = options.year
        const indicators: readonly string[] = options.indicators ?? []
        const account = await accountNamed(store, login)
        const known = new Set((await listMarkable(store, year)).map(({ id }) => id))
        const unknown = indicators.filter((id) => !known.has(id))
        if (unknown.length > 0) {
          throw new CallFailed(`${year} 年度的方案没有需要专家评分的指标 ${unknown.join('、')}`)
        }
        await refusing(grantIndicators(store, account, { year, indicators }, { by, at }))
        if (json) printJson({ login: account.login, year, indicators })
        say(`${account.login} 在 ${year} 年度评分 ${indicators.length} 项`)
        return EXIT.done
      }),
    )
}
