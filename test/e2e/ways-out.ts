import type { Page } from 'playwright-core'

/** Tables and drawings that nobody wants as a file, and why. */
const EXEMPT: Readonly<Record<string, string>> = {
  '[data-testid="metric-effect"] details': 'what stays as it was: in the file of the table above it',
  '[data-testid="structure"] svg': 'a rule is drawn beside the sentence that says all of it',
  'table svg, [data-testid="firmness"] svg':
    'the mark of one rank, whose numbers are in the words and the file',
  '[data-testid="board"]': 'hangs on a wall: 总览 has the same charts to be saved',
}

/**
 * Tables of a page that cannot be had as XLSX and CSV, and charts that cannot be had as a picture. The way out stands
 * on the table's own card, where one looks for it.
 */
export async function withoutWayOut(page: Page): Promise<string[]> {
  return await page.evaluate((exempt) => {
    const cardOf = (element: Element) =>
      element.closest('figure, details, [role="dialog"], section[aria-labelledby], main')
    const wanted = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => !exempt.some((one) => element.closest(one)),
      )
    const told = (element: Element) =>
      [element, element.closest('[data-testid]'), element.closest('[aria-label]')]
        .map(
          (one) =>
            one?.querySelector('caption')?.textContent ?? one?.getAttribute('data-testid') ?? one?.ariaLabel,
        )
        .join(' ')
    const ways = Map.groupBy(document.querySelectorAll('[data-download]'), cardOf)
    const tables = Map.groupBy(wanted('table, [role="table"], [role="grid"], [role="treegrid"]'), cardOf)
    const charts = wanted('figure, canvas, svg[role="img"]').filter(
      (drawn) => drawn.tagName === 'FIGURE' || (!drawn.closest('figure') && drawn.clientWidth > 40),
    )
    return [
      ...[...tables].flatMap(([card, own]) =>
        own.slice(ways.get(card)?.length ?? 0).map((table) => `no file of the table ${told(table)}`),
      ),
      ...charts
        .filter((drawn) => !/存为图片|查看图形/.test(drawn.textContent))
        .map((drawn) => `no picture of ${told(drawn)}`),
    ]
  }, Object.keys(EXEMPT))
}
