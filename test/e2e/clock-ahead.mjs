// Given to a server with `--import`: its clock is ahead by so many milliseconds as stand in the file CLOCK_AHEAD.
import { readFileSync } from 'node:fs'

const Present = Date
const ahead = () => Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8'))

globalThis.Date = class extends Present {
  constructor(...given) {
    if (given.length === 0) super(Present.now() + ahead())
    else super(...given)
  }

  static now() {
    return Present.now() + ahead()
  }
}
