import type { Locator, Page } from 'playwright-core'

/** A cell: the raw value beside it, what is to be read, and what is told where the pointer rests. */
export interface Cell {
  readonly value: string | null
  readonly text: string
  readonly hint?: string | null
}

/** A table's row: its `data-…` attributes and its cells by column. */
export interface Row {
  readonly data: Readonly<Record<string, string | undefined>>
  readonly cells: Readonly<Record<string, Cell>>
}

/** The rows of a data table, as they stand (without headings of groups). */
export async function rowsOf(page: Page, testId: string): Promise<Row[]> {
  await page.locator(`[data-testid="${testId}"]:not([aria-busy="true"])`).waitFor()
  return await page
    .getByTestId(testId)
    .locator('tbody tr:not([data-group])')
    .evaluateAll((rows) =>
      (rows as HTMLElement[]).map((row) => ({
        data: { ...row.dataset },
        cells: Object.fromEntries(
          [...row.children].map((cell) => [
            (cell as HTMLElement).dataset.col ?? '',
            {
              value: (cell as HTMLElement).dataset.value ?? null,
              text: (cell as HTMLElement).innerText.trim(),
              hint: cell.querySelector('[title]')?.getAttribute('title') ?? null,
            },
          ]),
        ),
      })),
    )
}

/** Everything marked with a `data-…` attribute under some place, by its name: raw value and visible text. */
export async function markedOf(place: Page | Locator, attribute: string): Promise<Record<string, Cell>> {
  const found = await place.locator(`[data-${attribute}]`).evaluateAll(
    (elements, name) =>
      (elements as HTMLElement[]).map((element) => [
        element.getAttribute(`data-${name}`),
        {
          value: element.getAttribute('data-value'),
          // What is drawn has no inner text.
          text: (element.innerText ?? element.textContent ?? '').trim(),
        },
      ]),
    attribute,
  )
  return Object.fromEntries(found)
}

/** The table of a chart (查看表格), row by row as text; the chart is shown again afterwards. */
export async function chartTable(page: Page, testId: string): Promise<string[][]> {
  const figure = page.getByTestId(testId)
  await figure.getByRole('button', { name: '查看表格' }).click()
  const rows = await figure
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    )
  await figure.getByRole('button', { name: '查看图形' }).click()
  return rows
}

/** The characters of a page's text that its fonts have no glyph for: they would be read as empty boxes. */
export async function undrawnOn(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 24
    const pen = canvas.getContext('2d', { willReadFrequently: true })!
    pen.font = `16px ${getComputedStyle(document.body).fontFamily}`
    const draw = (character: string) => {
      pen.clearRect(0, 0, 24, 24)
      pen.fillText(character, 2, 18)
      return pen.getImageData(0, 0, 24, 24).data.join()
    }
    // No font has a glyph for a character of private use.
    const box = draw('\uE000')
    return [...new Set(document.body.innerText)]
      .filter((character) => /\S/.test(character) && draw(character) === box)
      .join('')
  })
}

/** What can be worked with but has no name for a screen reader (or an icon's English one), and ids that occur twice. */
export async function unnamedOn(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const told = (element: Element) =>
      ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name))
    const nameOf = (element: HTMLElement): string =>
      [
        ...[element, ...element.querySelectorAll('[aria-label], [title], [alt]')].flatMap(told),
        element.textContent,
        ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
      ]
        .join('')
        .trim()
    const unnamed = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter(
        (element) => !element.closest('[aria-hidden="true"]') && !/[\p{Script=Han}\d]/u.test(nameOf(element)),
      )
      .map((element) => `no name: ${element.outerHTML.slice(0, 120)}`)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return [...unnamed, ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `twice: #${id}`)]
  })
}

/** Clicks something that gives a file, and waits until it is there: its name and where it was put. */
export async function downloaded(page: Page, click: Locator): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click.click()])
  return { name: download.suggestedFilename(), path: await download.path() }
}
