import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { type Browser, chromium } from 'playwright-core'
import { chineseFont } from './chinese-font.ts'
import { type Executable, packagedChromium } from './packaged-chromium.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Glyphs of the same width everywhere, whatever the machine's settings.
  '--font-render-hinting=none',
]

/**
 * A headless browser with an empty profile of its own: the one that `CHROMIUM_PATH` names, one that is installed,
 * or else the one that came with the packages (always, with `CHROMIUM_PATH=packaged`).
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env: own } = executable()
  return await chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    env: { ...env, ...own, FONTCONFIG_FILE: chineseFont(), LANG: 'C.UTF-8', TZ: 'Asia/Shanghai' },
  })
}

let workers: Promise<Browser> | null = null

/** The browser of a worker, opened once for all its files of tests; it ends with the worker. */
export function workersBrowser(): Promise<Browser> {
  workers ??= openBrowser()
  return workers
}

function executable(): Executable {
  const named = env.CHROMIUM_PATH
  if (named === 'packaged') return packagedChromium()
  const path = named ?? INSTALLED.find((file) => existsSync(file))
  return path === undefined ? packagedChromium() : { path, env: {} }
}
