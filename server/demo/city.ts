import districts from '#data/demo/districts.json' with { type: 'json' }
import type { DemoFile } from './demo-file.ts'
import { districtFiles, type Together } from './district-files.ts'
import { registryFiles } from './registry-files.ts'
import { spaceFiles } from './space-files.ts'
import { playStory, type Story } from './story.ts'

/** An invented city: what a bureau would have on its disk, to be read through the same door as real files. */
export interface DemoCity {
  readonly registry: readonly DemoFile[]
  /** One upload a year, the earliest first; files by path. */
  readonly years: readonly { readonly year: number; readonly files: readonly DemoFile[] }[]
}

/** The city that everybody is shown: of those looked at, the one whose averages are nearest to published ones. */
export const DEMO_SEED = 'wenzhou'

/** The districts that hand in one table for all of their spaces in this year. */
function together(year: number): Together[] {
  return districts.flatMap(({ name, handsIn }) =>
    handsIn && year >= handsIn.from
      ? [{ district: name, as: handsIn.as as Together['as'], by: handsIn.by as Together['by'] }]
      : [],
  )
}

async function yearFiles(seed: string, story: Story, year: number): Promise<DemoFile[]> {
  const reports = story.years.find((made) => made.year === year)!.reports
  const joint = together(year)
  const files: DemoFile[] = []
  for (const space of story.spaces) {
    const report = reports.get(space.space.code)
    if (!report || joint.some(({ district }) => district === space.space.district)) continue
    files.push(...(await spaceFiles(seed, space, year, report)))
  }
  for (const district of joint) {
    const inDistrict = story.spaces.filter(({ space }) => space.district === district.district)
    const theirs = inDistrict.flatMap(({ space }) => reports.get(space.code) ?? [])
    if (theirs.length > 0) files.push(...(await districtFiles(seed, district, year, theirs)))
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/**
 * Writes the demo city: 14 districts, 110 spaces, reports of 2023 to 2025 in most of the forms that
 * reports.md allows, and in the last year with faults in some. The same seed gives the same bytes.
 */
export async function demoCity(seed: string): Promise<DemoCity> {
  const story = playStory(seed)
  const years: { year: number; files: DemoFile[] }[] = []
  for (const { year } of story.years) years.push({ year, files: await yearFiles(seed, story, year) })
  return { registry: await registryFiles(story.spaces), years }
}
