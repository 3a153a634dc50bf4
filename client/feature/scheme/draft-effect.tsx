import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Panel } from '#client/widget/panel.tsx'
import type { Scheme } from '#shared/scheme/document.ts'
import { Effect } from './effect.tsx'

export interface DraftEffectProps {
  readonly year: number
  readonly scheme: Scheme
}

/** What a sound draft would do to the ranks and grades of this year or the last; nothing is kept. */
export function DraftEffect({ year, scheme }: DraftEffectProps) {
  const [of, setOf] = useState(year)
  const preview = useQuery(trpc.scheme.preview.queryOptions({ year: of, document: scheme }))
  return (
    <Panel
      title="对名次和等级的影响"
      note={`用 ${of} 年度最近一次计算所依据的数据，按草稿重新计分；结果只供比较，不保存`}
      actions={
        <Segmented<number>
          aria-label="比较的年度"
          value={of}
          options={[year, year - 1].map((value) => ({ value, label: `${value} 年度` }))}
          onChange={setOf}
        />
      }
      testId="effect"
    >
      <Answer query={preview}>{(answer) => <Effect year={of} answer={answer} />}</Answer>
    </Panel>
  )
}
