import { expect, test } from 'vitest'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { settingsFaults, type YearSettings } from '#shared/workflow/settings-change.ts'
import type { Stage } from '#shared/workflow/stage.ts'

type Days = { [K in keyof YearSettings]?: string | number | null }
const BEFORE = {
  reportDeadline: '2026-03-10',
  reviewDeadline: '2026-03-20',
  previewUntil: '2026-03-30',
  publicityDays: 5,
} as YearSettings

const faults = (stage: Stage, today: string, change: Days): string[] =>
  settingsFaults(stage, BEFORE, { ...BEFORE, ...change } as YearSettings, today as PlainDate)

test.each<[string, Stage, string, Days, string[]]>([
  ['nothing', 'published', '2027-01-01', {}, []],
  ['any day while preparing', 'preparing', '2026-03-01', { reportDeadline: '2026-03-05' }, []],
  ['no past day', 'preparing', '2026-03-06', { reportDeadline: '2026-03-05' }, ['报送截止日不能早于今天']],
  ['put off on its last day', 'reporting', '2026-03-10', { reportDeadline: '2026-03-12' }, []],
  [
    'not brought forward once spaces count on it',
    ...(['reporting', '2026-03-01', { reportDeadline: '2026-03-09' }] as const),
    ['报送截止日（2026年3月10日）已经公布，只能延后'],
  ],
  [
    'not put off once over',
    ...(['reporting', '2026-03-11', { reportDeadline: '2026-03-12' }] as const),
    ['报送截止日已过，不能再改；个别空间请用“重新开放”，全体延期须先退回上一阶段'],
  ],
  [
    'not after its stage',
    ...(['reviewing', '2026-03-10', { reportDeadline: '2026-03-15' }] as const),
    ['报送截止日已过，不能再改；个别空间请用“重新开放”，全体延期须先退回上一阶段'],
  ],
  ['review brought forward before it began', 'reporting', '2026-03-01', { reviewDeadline: '2026-03-15' }, []],
  ['review put off', 'reviewing', '2026-03-15', { reviewDeadline: '2026-03-25' }, []],
  [
    'in their order',
    ...(['preparing', '2026-03-01', { reviewDeadline: '2026-03-09' }] as const),
    ['审核截止日不能早于报送截止日（2026年3月10日）'],
  ],
  ['preview before it', 'scoring', '2026-03-25', { previewUntil: '2026-03-26' }, []],
  ['not emptied', 'preparing', '2026-03-01', { previewUntil: null }, ['预览截止日不能留空']],
  ['publicity before it', 'preview', '2026-03-25', { publicityDays: 7 }, []],
  ['publicity in it', 'publicity', '2026-03-25', { publicityDays: 7 }, ['公示已经开始，公示工作日不能再改']],
  ['of at least a day', 'preparing', '2026-03-01', { publicityDays: 0 }, ['公示工作日应为 1 至 60 的整数']],
])('%s', (_, stage, today, change, expected) => {
  expect(faults(stage, today, change)).toEqual(expected)
})
