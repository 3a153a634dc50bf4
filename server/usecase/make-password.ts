import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for each other. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

/** A random password to be read out or typed once: four groups of four, of all kinds (about 92 bits). */
export function makePassword(): string {
  for (;;) {
    const groups = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
    )
    const made = groups.join('-')
    if (/[A-Z]/.test(made) && /[a-z]/.test(made) && /\d/.test(made)) return made
  }
}
