import { useMay } from './may.ts'
import { Notice } from './notice.tsx'
import { Recompute } from './recompute.tsx'

/** In place of results in a year that has not been computed: why, and the way to compute it. */
export function NotRun({ year }: { readonly year: number }) {
  const may = useMay()
  return (
    <Notice title={`${year} 年度尚未计算`} testId="no-run">
      {may('appraisal.manage') ? (
        <>
          <p>报送核验后即可计算得分、名次和等级；之后可随时重新计算。</p>
          <p>
            <Recompute year={year} again={false} />
          </p>
        </>
      ) : (
        <p>市科技局计算后，这里会显示得分、名次和等级。</p>
      )}
    </Notice>
  )
}
