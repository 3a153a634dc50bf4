import { argv, env } from 'node:process'
import { openStore } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { readSettings, SETTINGS_HELP } from '#server/settings.ts'
import { addDemoAccounts } from '#server/usecase/demo-accounts.ts'
import { fillDemo, isEmpty } from '#server/usecase/fill-demo.ts'
import { firstAccount } from '#server/usecase/first-account.ts'

const demo = argv.includes('--demo')
if (argv.includes('--help')) {
  console.log(
    `温州市众创空间年度绩效考核\n\nnpm start        正式使用\nnpm run demo     演示（虚构数据）\n\n${SETTINGS_HELP}`,
  )
  process.exit(0)
}
const read = readSettings(env, demo)
if (!read.ok) {
  for (const fault of read.faults) console.error(fault)
  process.exit(2)
}
const { settings } = read

const store = openStore(settings.database)
const first = demo ? null : await firstAccount(store, new Date().toISOString())
// Said at once: it is known nowhere else, should the start fail below.
if (first) {
  console.log(
    `\n第一个账号：登录名 ${first.login}，密码 ${first.password}\n密码只显示这一次，首次登录时须修改。\n`,
  )
}
if (demo && (await isEmpty(store))) {
  console.log('正在生成演示城市……')
  await fillDemo(store, new Date().toISOString(), (year) => console.log(`  ${year} 年度`))
}
// A demo city that was made before there were accounts gets them too.
if (demo) await addDemoAccounts(store, '演示数据', new Date().toISOString())
const { passwords = 'mlps', tls } = settings
const context = { store, demo, now: () => new Date().toISOString(), passwords }
const app = await buildApp(context, settings)
try {
  await app.listen({ host: settings.host, port: settings.port })
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(
    taken ? `端口 ${settings.port} 已被占用，请关闭占用它的程序，或用 PORT 另指定一个` : String(error),
  )
  process.exit(2)
}
const address = app.server.address()
const port = typeof address === 'object' && address ? address.port : settings.port
console.log(
  `${demo ? '演示城市（数据均为虚构）' : '众创空间年度绩效考核'}已就绪：${tls ? 'https' : 'http'}://${settings.host}:${port}`,
)
console.log('按 Ctrl+C 结束。')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(() => {
      store.close()
      process.exit(0)
    })
  })
}
