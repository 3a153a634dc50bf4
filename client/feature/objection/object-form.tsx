import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { Words } from '#client/widget/words.tsx'
import styles from './objection.module.css'

const route = getRouteApi('/objections')

/** A space's objection about its own scorecard, or one indicator of it. */
export function ObjectForm({ year, space }: { readonly year: number; readonly space: string }) {
  const { indicator: from } = route.useSearch()
  const [indicator, setIndicator] = useState<string | null>(from ?? null)
  const [text, setText] = useState('')
  const card = useQuery(trpc.scorecard.get.queryOptions({ year, space }))
  const { onSettled } = useAllAnew()
  const raise = useMutation(trpc.objection.raise.mutationOptions({ onSettled, onSuccess: () => setText('') }))
  const ready = text.trim() !== ''
  return (
    <Panel title="提出异议" note="针对自己的评分卡；提出后不能修改，附件在提出后添加">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) raise.mutate({ year, space, text, indicator })
        }}
      >
        <Select
          aria-label="有异议的指标"
          placeholder="不限于某一项指标"
          allowClear
          value={indicator}
          onChange={(chosen) => setIndicator(chosen ?? null)}
          options={(card.data?.indicators ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Words
          label="异议内容和依据"
          value={text}
          onChange={setText}
          hint="针对台账某一行的，可在“我的报告”的台账各行中提出；请勿写入个人姓名、电话"
        />
        <span className={styles.buttons}>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!ready}
            loading={raise.isPending}
            data-testid="object"
          >
            提出异议
          </Button>
          <Told error={raise.error} done={raise.isSuccess ? '已提出，处理结果会显示在下面' : null} />
        </span>
      </form>
    </Panel>
  )
}
