import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { LeftOut, type LeftOutProps } from './left-out.tsx'

export interface FirmnessPanelProps extends Omit<LeftOutProps, 'leftOut'> {
  /** The run kept what it takes to rank again. */
  readonly known: boolean
  readonly query: UseQueryResult<{ readonly indicators: LeftOutProps['leftOut'] } | null, unknown>
}

/** 名次有多稳: how the spreads in the ranking came about, and which indicators the ranks hang on. */
export const FirmnessPanel = ({ known, query, ...rest }: FirmnessPanelProps) => (
  <Panel
    title="名次有多稳"
    note="名次区间：各指标满分在 ±25% 内随机变动、总和不变，试算 1,000 次所得；两家的区间重叠过半的，先后不可区分"
    testId="firmness"
  >
    {known ? (
      <Answer query={query}>
        {(firm) => (firm ? <LeftOut {...rest} leftOut={firm.indicators} /> : <ToBeRunAgain />)}
      </Answer>
    ) : (
      <ToBeRunAgain />
    )}
  </Panel>
)

const ToBeRunAgain = () => (
  <Notice title="这次计算没有留存试算所需的数据" testId="no-firmness">
    <p>请重新计算本年度排名，之后即可显示名次区间。</p>
  </Notice>
)
