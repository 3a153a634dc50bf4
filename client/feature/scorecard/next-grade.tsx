import { formatDifference, formatPoints } from '#client/format/number.ts'
import { Arrowed } from '#client/widget/arrowed.tsx'
import { Panel } from '#client/widget/panel.tsx'
import type { SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import styles from './scorecard.module.css'

/** 下一等级: how far it is, what stands in the way, and the cheapest way there. */
export function NextGradePanel({ explanation }: { readonly explanation: SpaceExplanation }) {
  const { nextGrade, noNextGrade } = explanation
  return (
    <Panel
      id="next-grade"
      title="距下一等级"
      note={nextGrade?.way && '其他空间不变时的最省力做法：逐步选每一步加分最多的；仅供参考'}
      testId="next-grade"
    >
      {nextGrade === null ? (
        <p>{noNextGrade}。</p>
      ) : (
        <>
          <p className={styles.distance} data-figure="nextGrade" data-value={String(nextGrade.missing)}>
            {nextGrade.sentence}
          </p>
          {nextGrade.obstacles.length > 0 && (
            <ul className={styles.obstacles}>
              {nextGrade.obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          )}
          {nextGrade.way && (
            <>
              <ol className={styles.way}>
                {nextGrade.way.steps.map(({ id, title, action, gain, also }) => (
                  <li key={`${id} ${action}`} data-way={id} data-value={gain}>
                    <span>{title}</span>
                    <span>
                      {action}
                      {also && <small>{also}</small>}
                    </span>
                    <b>{formatDifference(gain, 2)} 分</b>
                  </li>
                ))}
              </ol>
              <p>
                {nextGrade.way.arrives ? (
                  <Arrowed
                    text={`全部做到后，总分 ${formatPoints(explanation.total?.value ?? null)} → ${formatPoints(nextGrade.way.total)}。`}
                  />
                ) : (
                  `能做的都做到，总分也只到 ${formatPoints(nextGrade.way.total)}，仍达不到。`
                )}
              </p>
            </>
          )}
        </>
      )}
    </Panel>
  )
}
