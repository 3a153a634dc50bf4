import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import type { Contest, ContestResult } from '#shared/appraisal/contest/contest.ts'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { leaveOneOut } from '#shared/appraisal/spread/leave-one-out.ts'
import { DRAWS, rankSpread } from '#shared/appraisal/spread/rank-spread.ts'
import { maximaOf, prepareWhatIf } from '#shared/appraisal/what-if/what-if.ts'
import { int, random } from '#shared/base/random.ts'
import { checkScheme } from '#shared/scheme/check.ts'
import { median } from './measure.ts'

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** So many scored spaces under the default scheme, whose points an invented strength and chance make. */
function inventedContest(count: number): Contest {
  const check = checkScheme(wenzhou)
  if (!check.ok) throw new Error('the default scheme is unsound')
  const rules = contestRules(check.scheme)
  const draw = random(`bench ${count}`)
  const results = Array.from({ length: count }, (_, i): ContestResult => {
    const strength = draw()
    return {
      space: `WZ-B-${String(i).padStart(5, '0')}`,
      district: `第${i % 14}区`,
      status: 'scored',
      indicators: rules.documents[0]!.indicators.map(({ id, max }) => {
        const score = Math.round(max * Math.min(1, 0.3 + strength * 0.5 + draw() * 0.3) * 100) / 100
        return { id, value: score, score, max }
      }),
      adjustments: draw() < 0.3 ? [{ id: 'over_term', score: -2 }] : [],
      rank: i + 1,
      grade: '合格',
      footing: { kind: '综合型', document: 0, ceiling: draw() < 0.2 ? 2 : 0, tie: int(draw, 0, count - 1) },
    }
  })
  return { rules, results }
}

/** Prints how long the spread of ranks, leaving out indicators and a move of a slider take. */
export function benchSpread(print: (what: string, figures: string) => void): void {
  for (const { spaces, runs, aim } of [
    { spaces: 200, runs: 15, aim: '30 ms' },
    { spaces: 10_000, runs: 5, aim: '1500 ms' },
  ]) {
    const contest = inventedContest(spaces)
    const [first, ...others] = Array.from({ length: runs }, () => timed(() => rankSpread(contest)))
    print(
      `名次区间：${spaces} 家空间，权重抽取 ${DRAWS} 次`,
      `${milliseconds(median(others))}，头一次 ${milliseconds(first!)}（目标 ${aim} 以内）`,
    )
    print(`逐项剔除：${spaces} 家空间，7 项指标`, milliseconds(timed(() => leaveOneOut(contest))))
  }

  const contest = inventedContest(10_000)
  const whatIf = prepareWhatIf(contest)
  const [maxima] = maximaOf(contest)
  // A hand that takes the first maximum up step by step.
  const moves = Array.from({ length: 120 }, (_, step) =>
    timed(() => whatIf([[maxima![0]! + step / 10, ...maxima!.slice(1)]])),
  )
  print(
    '满分滑块：10,000 家空间重排名次和等级',
    `${milliseconds(median(moves))}，最慢 ${milliseconds(Math.max(...moves))}（目标 16 ms 以内）`,
  )
}
