import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../client')

/** What each room of the page may take from: those below it, and itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  app: ['feature', 'widget', 'format', 'api'],
  feature: ['widget', 'chart', 'format', 'api'],
  chart: ['widget', 'format'],
  widget: ['format', 'api'],
  api: [],
  format: [],
}

interface Import {
  readonly file: string
  readonly room: string
  readonly feature: string
  readonly from: string
}

const imports: Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file.includes('/'))
  .flatMap((file) => {
    const [room = '', feature = ''] = file.split('/')
    const text = readFileSync(join(root, file), 'utf8')
    return [...text.matchAll(/(?:from|import\()\s*'(#(?:client|server|data|test)\/[^']+)'/g)].map(
      (match) => ({
        file,
        room,
        feature,
        from: match[1]!,
      }),
    )
  })

describe('the rooms of the page', () => {
  it('take only from those below', () => {
    const wrong = imports.filter(({ room, from }) => {
      const [, to = ''] = /^#client\/([^/]+)\//.exec(from) ?? []
      return to !== '' && to !== room && !BELOW[room]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it('keep features apart', () => {
    const wrong = imports.filter(({ room, feature, from }) => {
      const [, to = ''] = /^#client\/feature\/([^/]+)\//.exec(from) ?? []
      return to !== '' && room === 'feature' && to !== feature
    })
    expect(wrong).toEqual([])
  })

  it("take the server's router type and nothing else of it", () => {
    expect(
      imports.filter(({ from }) => from.startsWith('#server/')).map(({ file, from }) => [file, from]),
    ).toEqual([['api/trpc.ts', '#server/api/router.ts']])
  })
})
