import { describe, expect, it } from 'vitest'
import { DEMO_SEED, demoCity } from '#server/demo/city.ts'
import type { DemoReport } from '#server/demo/report.ts'
import { playStory } from '#server/demo/story.ts'

const story = playStory(DEMO_SEED)
const city = await demoCity(DEMO_SEED)
const filesOf = (year: number) => city.years.find((one) => one.year === year)!.files
const reportsOf = (year: number) => story.years.find((one) => one.year === year)!.reports

const mean = (reports: Iterable<DemoReport>, count: (report: DemoReport) => number): number => {
  const counts = [...reports].map(count)
  return counts.reduce((sum, n) => sum + n, 0) / counts.length
}

describe('the story', () => {
  it('has 110 spaces in 12 districts and two zones', () => {
    expect(story.spaces.length).toBe(110)
    const districts = new Set(story.spaces.map(({ space }) => space.district))
    expect(districts.size).toBe(14)
    expect(new Set(story.spaces.map(({ space }) => space.code)).size).toBe(110)
    expect(new Set(story.spaces.map(({ space }) => space.name)).size).toBe(110)
  })

  it('has names that nobody takes for real', () => {
    for (const { space, contact } of story.spaces) {
      expect(space.name).toMatch(/^示例·/)
      if (space.operator !== null) expect(space.operator).toMatch(/^温州示例/)
      expect(contact.name).toMatch(/^.示.{1,2}$/)
      expect(contact.phone).toMatch(/^142\d{8}$/)
    }
    for (const { rows } of reportsOf(2025).values()) {
      for (const { name } of rows.tenants) expect(name).toContain('示例')
      for (const { name } of rows.mentors) expect(name).toMatch(/^.示/)
    }
  })

  it('has figures of the size that published ones have', () => {
    const reports = story.years.flatMap((year) => [...year.reports.values()])
    const between = (low: number, high: number, count: (report: DemoReport) => number): void => {
      const value = mean(reports, count)
      expect(value).toBeGreaterThan(low)
      expect(value).toBeLessThan(high)
    }
    between(20, 30, ({ rows }) => rows.events.length)
    between(38, 52, ({ rows }) => rows.tenants.length)
    between(5, 10, ({ rows }) => rows.mentors.length)
    between(20, 60, ({ rows }) => rows.mentoring.length)
    between(75, 95, ({ rows }) => rows.profile[0]!.workstations)
  })

  it('leaves out who is cancelled, not yet filed or silent', () => {
    expect(reportsOf(2023).has('WZ-YJ-006')).toBe(true)
    expect(reportsOf(2024).has('WZ-YJ-006')).toBe(false)
    expect(reportsOf(2024).has('WZ-OH-016')).toBe(false)
    expect(reportsOf(2025).has('WZ-OH-016')).toBe(true)
    expect(reportsOf(2025).has('WZ-LC-017')).toBe(false)
  })

  it('lets tenants stay from year to year, and teams become firms', () => {
    const of = (year: number) => reportsOf(year).get('WZ-LC-001')!.rows.tenants
    const stayed = of(2024).filter((row) => row.left === null)
    expect(stayed.length).toBeGreaterThan(3)
    for (const row of stayed) {
      const later = of(2025).find((next) => next.entered === row.entered && next.seats === row.seats)
      expect(later).toBeDefined()
      expect([later!.name, later!.formerName]).toContain(row.name)
    }
  })
})

describe('the files', () => {
  it('are the same, byte for byte, each time', async () => {
    const again = await demoCity(DEMO_SEED)
    const flat = ({ registry, years }: typeof city) => [...registry, ...years.flatMap(({ files }) => files)]
    const [one, two] = [flat(city), flat(again)]
    expect(two.map(({ path }) => path)).toEqual(one.map(({ path }) => path))
    expect(one.every(({ bytes }, i) => Buffer.compare(bytes, two[i]!.bytes) === 0)).toBe(true)
  })

  it('are others for another seed', async () => {
    const other = await demoCity('another')
    expect(Buffer.compare(other.registry[1]!.bytes, city.registry[1]!.bytes)).not.toBe(0)
  })

  it('have paths of their own, in order, below the year', () => {
    for (const { year, files } of city.years) {
      const paths = files.map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      expect(paths).toEqual([...paths].sort())
      expect(paths.every((path) => path.startsWith(`${year}/`))).toBe(true)
    }
  })

  it('come in all the forms', () => {
    const kinds = new Set(filesOf(2025).map(({ path }) => path.slice(path.lastIndexOf('.'))))
    expect([...kinds].sort()).toEqual(['.csv', '.png', '.tsv', '.txt', '.xlsx', '.zip'])
    const begins = (bytes: Uint8Array, ...mark: number[]): boolean =>
      mark.every((byte, i) => bytes[i] === byte)
    const texts = filesOf(2025).filter(({ path }) => /\.(csv|txt)$/.test(path))
    expect(texts.some(({ bytes }) => begins(bytes, 0xef, 0xbb, 0xbf))).toBe(true)
    expect(texts.some(({ bytes }) => begins(bytes, 0xff, 0xfe))).toBe(true)
    const gb18030 = texts.filter(
      ({ bytes }) => !begins(bytes, 0xff, 0xfe) && !Buffer.from(bytes).toString().includes('活动'),
    )
    expect(gb18030.length).toBeGreaterThan(50)
  })

  it('have the faults where the cast says', () => {
    const text = (path: string): string => {
      const { bytes } = filesOf(2025).find((file) => file.path === path)!
      const utf8 = Buffer.from(bytes).toString('utf8')
      return utf8.includes('�') ? new TextDecoder('gb18030').decode(bytes) : utf8
    }
    expect(text('2025/瓯海区/WZ-OH-006/活动台账.csv')).toContain('2025-02-30')
    expect(text('2025/乐清市/WZ-YQ-005/活动台账.csv')).toContain('团建')
    expect(text('2025/鹿城区/WZ-LC-013/辅导台账.csv').split('"').length % 2).toBe(0)
    expect(text('2025/苍南县/WZ-CN-002/导师名册.csv')).toContain('身份证号')
  })
})
