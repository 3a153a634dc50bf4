import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/**
 * The rooms of the house from the ground up, each with the rooms it may take from: always ones that stand above
 * it in this list. `shared` means all of shared/, `data` files of data. A room's own files know each other.
 */
const ROOMS: readonly (readonly [room: string, takes: readonly string[]])[] = [
  ['data', []],

  ['shared/base', []],
  ['shared/ledger', ['shared/base']],
  ['shared/reading', ['shared/base', 'shared/ledger']],
  // The registry's files are read by the rules of all tables, so it stands on reading, which does not know it.
  ['shared/registry', ['shared/base', 'shared/ledger', 'shared/reading']],
  ['shared/metric', ['shared/base', 'shared/ledger', 'shared/registry']],
  ['shared/scheme', ['shared/base', 'shared/metric']],
  // Marks and flags given by hand are tables too.
  ['shared/appraisal', ['shared/base', 'shared/ledger', 'shared/reading', 'shared/metric', 'shared/scheme']],
  [
    'shared/workflow',
    [
      ...['data', 'shared/base', 'shared/ledger', 'shared/reading', 'shared/registry'],
      ...['shared/metric', 'shared/scheme', 'shared/appraisal'],
    ],
  ],

  ['server/place.ts', []],
  ['server/settings.ts', ['shared', 'server/place.ts']],
  ['server/file', ['shared']],
  ['server/db', ['shared']],
  ['server/demo', ['shared', 'data']],
  ['server/usecase', ['shared', 'server/file', 'server/db', 'server/demo']],
  ['server/api', ['shared', 'server/db', 'server/usecase']],
  ['server/cli', ['shared', 'server/place.ts', 'server/file', 'server/db', 'server/usecase']],
  [
    'server/http',
    [
      ...['shared', 'server/place.ts', 'server/settings.ts'],
      ...['server/file', 'server/db', 'server/usecase', 'server/api'],
    ],
  ],
  ['server/main.ts', ['server/settings.ts', 'server/db', 'server/usecase', 'server/http']],

  ['client/format', ['shared']],
  ['client/api', ['shared', 'server/api']],
  ['client/widget', ['shared', 'client/format', 'client/api']],
  ['client/chart', ['shared', 'data', 'client/format', 'client/widget']],
  ['client/feature', ['shared', 'client/format', 'client/api', 'client/widget', 'client/chart']],
  ['client/app', ['shared', 'client/format', 'client/api', 'client/widget', 'client/feature']],
  ['client/main.tsx', ['client/app', 'client/widget']],
  // Not part of the page: it makes it.
  ['build', ['client/app']],
]

const TAKES = new Map(ROOMS)
const PLACE = new Map(ROOMS.map(([room], place) => [room, place]))

/** A room by two parts of the path; a file that stands in no room is one by itself. */
const roomOf = (path: string): string =>
  /^(data|build)\//.test(path) ? path.split('/')[0]! : path.split('/').slice(0, 2).join('/')

const mayTake = (room: string, from: string): boolean =>
  room === from || (TAKES.get(room) ?? []).some((one) => one === from || from.startsWith(`${one}/`))

const product = ['shared', 'server', 'client', 'build']
  .flatMap(sourceFiles)
  .filter(({ path }) => !path.endsWith('.d.ts'))
const tests = sourceFiles('test')
const edges = product.flatMap(({ path, imports }) => imports.map((one) => ({ path, ...one })))
const told = ({ path, from }: { readonly path: string; readonly from: string }) => `${path} <- ${from}`

describe('the rooms', () => {
  it('are all in the table, each on those above it', () => {
    expect([...new Set(product.map(({ path }) => roomOf(path)))].filter((room) => !TAKES.has(room))).toEqual(
      [],
    )
    for (const [room, takes] of ROOMS) {
      for (const one of takes)
        if (one !== 'shared') expect(PLACE.get(one), one).toBeLessThan(PLACE.get(room)!)
    }
  })

  it('take from nowhere else', () => {
    expect(edges.length).toBeGreaterThan(2 * product.length)
    const wrong = edges.filter(({ path, from, inside }) => inside && !mayTake(roomOf(path), roomOf(from)))
    expect(wrong.map(told)).toEqual([])
  })

  it("keep the page to the type of the server's router", () => {
    const taken = edges.filter(({ path, from }) => path.startsWith('client/') && from.startsWith('server/'))
    expect(taken).toEqual([
      { path: 'client/api/trpc.ts', from: 'server/api/router.ts', inside: true, typeOnly: true },
    ])
  })

  it('keep the features of the page apart', () => {
    const feature = (path: string) => /^client\/feature\/[^/]+\//.exec(path)?.[0]
    const wrong = edges.filter(
      ({ path, from }) => feature(path) && feature(from) && feature(path) !== feature(from),
    )
    expect(wrong.map(told)).toEqual([])
  })
})

describe('what runs in server and browser alike', () => {
  it('knows nothing of Node', () => {
    const wrong = edges.filter(
      ({ path, from }) => !/^(server|build)\//.test(path) && from.startsWith('node:'),
    )
    expect(wrong.map(told)).toEqual([])
  })

  it('has one dependency, for the form of schemes', () => {
    const packages = edges.filter(({ path, inside }) => path.startsWith('shared/') && !inside)
    expect([...new Set(packages.map(({ from }) => from))]).toEqual(['zod'])
  })
})

describe('files', () => {
  it('import each other in no circle, types included', () => {
    expect(circleOf(new Map([...product, ...tests].map((file) => [file.path, file])))).toBeNull()
  })

  it('are one subject each: short', () => {
    const most = (path: string) => LONGER[path] ?? (path.startsWith('test/') ? 320 : 220)
    const long = [...product, ...tests].filter(({ path, lines }) => lines > most(path))
    expect(long.map(({ path, lines }) => `${path} ${lines}`)).toEqual([])
  })

  it('are named after what is in them: no drawers, no barrels, in kebab-case', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|index)(?:\/|\.tsx?$)/
    const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.tsx?$/
    const paths = [...product, ...tests].map(({ path }) => path)
    expect(paths.filter((path) => drawer.test(path) || !kebab.test(path))).toEqual([])
    const passingOn = product.filter(({ text }) =>
      /^export (?:type )?(?:\*|\{[^}]*\}) from '[#.]/m.test(text),
    )
    expect(passingOn.map(({ path }) => path)).toEqual([])
  })

  it('export by name', () => {
    const wrong = [...product, ...tests].filter(({ text }) => /^export default\b/m.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

/** Files that may be longer, and how long: one list that is better read whole. */
const LONGER: Readonly<Record<string, number>> = {
  // One row a procedure, beside each other: to be compared with the specification by eye.
  'test/access/table.ts': 400,
}

/** The first circle of imports that is found, or null. */
function circleOf(files: ReadonlyMap<string, { imports: readonly { from: string }[] }>): string[] | null {
  const done = new Set<string>()
  const follow = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const { from } of files.get(path)?.imports ?? []) {
      const circle = follow(from, [...trail, path])
      if (circle) return circle
    }
    done.add(path)
    return null
  }
  for (const path of files.keys()) {
    const circle = follow(path, [])
    if (circle) return circle
  }
  return null
}
