import { formatInstant } from '#client/format/date.ts'
import { usePrintedData } from './print-foot.ts'
import styles from './run-foot.module.css'
import type { SourceRun } from './table/source.ts'

export interface RunFootProps {
  readonly run: SourceRun
}

/** Which run the figures above come from. */
export function RunFoot({ run }: RunFootProps) {
  const { scheme } = run
  usePrintedData(
    `第 ${run.id} 次计算（${formatInstant(run.at)}），${scheme.title} 第 ${scheme.version} 版，校验码 ${scheme.sha256.slice(0, 12)}`,
  )
  return (
    <p className={styles.foot} data-testid="run" data-run={run.id}>
      <span>
        数据来源：第 {run.id} 次计算，{formatInstant(run.at)}
      </span>
      <span>
        方案：{scheme.title}（{scheme.id}，第 {scheme.version} 版）
      </span>
      <span title={scheme.sha256}>
        方案校验码 <code>{scheme.sha256.slice(0, 12)}</code>
      </span>
    </p>
  )
}
