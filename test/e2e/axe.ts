import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

// Rows of a long table are made alike: past twenty there is nothing new to be found, and each takes its time.
const LATER_ROWS = 'tbody tr:nth-child(n+21)'

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * What axe finds against WCAG 2.1 A and AA on a page as it stands, of what it calls serious or critical. It comes
 * in by the debugger: the page's own content policy lets no foreign script in.
 */
export async function axeFindings(page: Page, only: readonly string[] = WCAG): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const violations = await page.evaluate(
    async ({ runOnly, laterRows }) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: object) => Promise<{ violations: Finding[] }> }
      }
      const options = { runOnly, resultTypes: ['violations'] }
      const { violations } = await axe.run({ exclude: [laterRows] }, options)
      return violations
    },
    { runOnly: only, laterRows: LATER_ROWS },
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => {
        const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''
        return `axe ${id} (${nodes.length}): ${html.slice(0, 140)} ${why.slice(0, 220)}`
      }),
    )
}
