// Gets the project ready to run, on a machine that has nothing but Node and npm: installs what is missing or
// out of date (the right Node comes along as a package) and, with --build, builds the page where its sources
// have changed. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

const hashOf = (paths) => {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    let names
    try {
      names = readdirSync(full).sort()
    } catch {
      hash.update(path).update(readFileSync(full))
      return
    }
    for (const name of names) add(`${path}/${name}`)
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** Runs npm itself (the one that called us, where it did), with what it prints on standard error. */
function npm(...words) {
  const own = process.env.npm_execpath
  const [command, args] = own?.endsWith('.js') ? [process.execPath, [own, ...words]] : ['npm', words]
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`npm ${words.join(' ')} 没有成功，见上面的信息`)
    process.exit(1)
  }
}

const installed = join(root, 'node_modules/.installed')
const wanted = hashOf(['package-lock.json'])
if (readMark(installed) !== wanted) {
  console.error('正在安装依赖……')
  npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(installed, wanted)
}

if (process.argv.includes('--build')) {
  const built = join(root, 'dist/.built')
  const sources = hashOf([
    'client',
    'build',
    'shared',
    'data/tile-map.json',
    'data/holidays.json',
    'vite.config.ts',
    'package-lock.json',
  ])
  if (readMark(built) !== sources) {
    console.error('正在生成页面……')
    npm('run', '--silent', 'build')
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(built, sources)
  }
}
