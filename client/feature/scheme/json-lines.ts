import { jsonPath, type Path } from '#shared/scheme/place.ts'

/** On which line (from 1) each value of a JSON text begins, by JSON path; the text has to be sound JSON. */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+|\n/g
  let line = 1
  const next = (): string => {
    for (;;) {
      const token = tokens.exec(text)?.[0] ?? ''
      if (token !== '\n') return token
      line++
    }
  }
  const read = (token: string, path: Path): void => {
    lines.set(jsonPath(path), line)
    if (token !== '{' && token !== '[') return
    for (let index = 0, part = next(); part !== '}' && part !== ']' && part !== ''; part = next()) {
      if (part === ',') continue
      if (token === '[') read(part, [...path, index++])
      else {
        next()
        read(next(), [...path, JSON.parse(part) as string])
      }
    }
  }
  read(next(), [])
  return lines
}

/** The line of a path, or of the nearest thing round it that is there. */
export function lineOfPath(lines: ReadonlyMap<string, number>, path: string): number {
  const round = path.replace(/(\.\w+|\[[^\]]*\])$/, '')
  return lines.get(path) ?? (round === path ? 1 : lineOfPath(lines, round))
}
