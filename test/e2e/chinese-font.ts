import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOnce, packageAt } from './cache.ts'
import { sfntOf } from './sfnt.ts'

const SUBSETS = ['chinese-simplified', 'latin', 'latin-ext']
const WEIGHTS = [400, 700]

/**
 * The fontconfig file of a machine with one font, Noto Sans SC in regular and bold: pages look alike wherever the
 * tests run, and Chinese is drawn where the machine itself has no font at all.
 */
export function chineseFont(): string {
  const { folder, version } = packageAt('@fontsource/noto-sans-sc')
  const place = madeOnce('noto-sans-sc', version, (made) => {
    for (const subset of SUBSETS)
      for (const weight of WEIGHTS) {
        const name = `noto-sans-sc-${subset}-${weight}-normal`
        writeFileSync(join(made, `${name}.ttf`), sfntOf(readFileSync(join(folder, 'files', `${name}.woff`))))
      }
    writeFileSync(join(made, 'fonts.conf'), CONFIGURATION)
  })
  return join(place, 'fonts.conf')
}

// The fonts stand beside the file itself, wherever the project lies.
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`
