import { Notice } from './notice.tsx'
import { Recompute } from './recompute.tsx'

/** In place of results in a year that has not been computed: why, and the way to compute it. */
export const NotRun = ({ year }: { readonly year: number }) => (
  <Notice title={`${year} 年度尚未计算`} testId="no-run">
    <p>报送核验后即可计算得分、名次和等级；之后可随时重新计算。</p>
    <p>
      <Recompute year={year} again={false} />
    </p>
  </Notice>
)
