/** Pixels of a rem where nobody chose larger letters. */
const REM = 16

/**
 * Turns the pixels of all styles (antd's too) into rem when the page is built: sizes are written as they are
 * designed, and all of them follow one number, the root's font size: large print, the browser's own setting, the
 * wall board. Lines of up to 1.5 px stay lines, and media queries know no rem of ours.
 */
export const pixelsToRem = () => ({
  postcssPlugin: 'pixels-to-rem',
  Declaration(declaration: { value: string }) {
    if (declaration.value.includes('px')) declaration.value = inRem(declaration.value)
  },
})

/** `url(…)` and words in quotes are left alone. */
export const inRem = (value: string): string =>
  value.replaceAll(/url\([^)]*\)|"[^"]*"|(?<![\w.#-])(-?\d*\.?\d+)px\b/g, (all, pixels?: string) =>
    pixels === undefined || Math.abs(Number(pixels)) <= 1.5
      ? all
      : `${Number((Number(pixels) / REM).toFixed(5))}rem`,
  )
