import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { Words } from '#client/widget/words.tsx'
import styles from './finding.module.css'

/** A bureau's own finding about a space; one about a row is raised at the row. */
export function RaiseForm({ year }: { readonly year: number }) {
  const [space, setSpace] = useState<string | null>(null)
  const [text, setText] = useState('')
  const spaces = useQuery(trpc.registry.list.queryOptions())
  const { onSettled } = useAllAnew()
  const raise = useMutation(trpc.finding.raise.mutationOptions({ onSettled, onSuccess: () => setText('') }))
  const ready = space !== null && text.trim() !== ''
  return (
    <Panel
      title="提出疑点"
      note="针对某一家空间；针对台账某一行的，在报告的“台账各行”中提出。由市科技局处理，空间可以看到内容"
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) raise.mutate({ year, space, text })
        }}
      >
        <Select
          aria-label="空间"
          placeholder="选择空间"
          showSearch={{ optionFilterProp: 'label' }}
          value={space}
          onChange={setSpace}
          options={(spaces.data ?? []).map(({ code, name }) => ({
            value: code,
            label: `${name}（${code}）`,
          }))}
        />
        <Words label="疑点内容" value={text} onChange={setText} hint="请勿写入个人姓名、电话" />
        <span className={styles.buttons}>
          <Button htmlType="submit" disabled={!ready} loading={raise.isPending} data-testid="raise">
            提出
          </Button>
          <Told error={raise.error} done={raise.isSuccess ? '已提出' : null} />
        </span>
      </form>
    </Panel>
  )
}
