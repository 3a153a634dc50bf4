import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { BUILT_INS } from './built-ins.ts'
import { lentBuiltIns } from './lent-built-ins.ts'

const FOLDER = join(import.meta.dirname, '../client/early')
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

interface Asset {
  readonly fileName: string
  readonly source: string
}

/**
 * Puts the scripts that have to run before the page is drawn into its head, as one file of classic JavaScript that
 * is taken as it is written: it must run (and say so) where the page itself can't. Not inline: the content policy
 * forbids that. Names hold a hash, like those of all that is kept by browsers for good.
 */
export function earlyScripts(): Plugin {
  let assets: readonly Asset[] = []
  const head = (src: string) => [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' as const }]
  return {
    name: 'early-scripts',
    async buildStart() {
      if (this.meta.watchMode) return
      const lent = named('lent', 'js', await lentBuiltIns())
      const tooOld = named('too-old', 'html', read('too-old.html'))
      const early = named('early', 'js', earlyText(lent.fileName, tooOld.fileName))
      assets = [early, lent, tooOld]
    },
    generateBundle() {
      for (const asset of assets) this.emitFile({ type: 'asset', ...asset })
    },
    configureServer: ({ middlewares }) => {
      middlewares.use('/early.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript').end(read('appearance.js'))
      })
    },
    transformIndexHtml: (_, { server }) => head(server ? '/early.js' : `/${assets[0]!.fileName}`),
  }
}

function earlyText(lent: string, tooOld: string): string {
  const browser = read('browser.js')
    .replace('__TOO_OLD__', `/${tooOld}`)
    .replace('__LENT__', `/${lent}`)
    .replace('__MISSING__', BUILT_INS.map(({ there }) => `!${there}`).join(' || '))
  return `${browser}\n${read('appearance.js')}`
}

function named(name: string, ending: string, source: string): Asset {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  return { fileName: `assets/${name}-${hash}.${ending}`, source }
}
