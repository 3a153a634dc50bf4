import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('Chinese is drawn with a glyph of its own a character, in regular and bold', async () => {
  const page = await browser.newPage()
  const drawn = await page.evaluate(() => {
    const draw = (text: string, font: string) => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')!
      pen.font = font
      pen.fillText(text, 10, 40)
      return canvas.toDataURL()
    }
    const fonts = ['24px "Noto Sans SC"', 'bold 24px "Noto Sans SC"', '24px sans-serif']
    return fonts.map((font) => [...'温州龙港瓯海㎡%·8'].map((character) => draw(character, font)))
  })
  // Where a font lacks a character, all such are the same empty box.
  for (const glyphs of drawn) expect(new Set(glyphs).size).toBe(glyphs.length)
  const [regular, bold] = drawn
  expect(regular!.filter((glyph, index) => glyph === bold![index])).toEqual([])
})
