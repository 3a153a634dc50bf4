import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { Words } from '#client/widget/words.tsx'
import styles from './objection.module.css'

/** Somebody else's objection during publicity, as the city bureau records it. */
export function RecordForm({ year }: { readonly year: number }) {
  const [space, setSpace] = useState<string | null>(null)
  const [realName, setRealName] = useState('')
  const [contact, setContact] = useState('')
  const [text, setText] = useState('')
  const spaces = useQuery(trpc.registry.list.queryOptions())
  const { onSettled } = useAllAnew()
  const record = useMutation(
    trpc.objection.record.mutationOptions({
      onSettled,
      onSuccess: () => {
        setRealName('')
        setContact('')
        setText('')
      },
    }),
  )
  const ready = space !== null && text.trim() !== ''
  const anonymous = realName.trim() === '' || contact.trim() === ''
  return (
    <Panel title="登记他人的异议" note="实名并留有联系方式的予以受理；匿名的只作记录，不受理">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) record.mutate({ year, space, text, realName, contact })
        }}
      >
        <Select
          aria-label="空间"
          placeholder="针对哪家空间"
          showSearch={{ optionFilterProp: 'label' }}
          value={space}
          onChange={setSpace}
          options={(spaces.data ?? []).map(({ code, name }) => ({
            value: code,
            label: `${name}（${code}）`,
          }))}
        />
        <span className={styles.pair}>
          <Input
            aria-label="真实姓名"
            placeholder="真实姓名"
            value={realName}
            maxLength={100}
            onChange={(event) => setRealName(event.target.value)}
          />
          <Input
            aria-label="联系方式"
            placeholder="联系方式"
            value={contact}
            maxLength={200}
            onChange={(event) => setContact(event.target.value)}
          />
        </span>
        <Words label="异议内容和依据" value={text} onChange={setText} />
        <span className={styles.buttons}>
          <Button htmlType="submit" disabled={!ready} loading={record.isPending} data-testid="record">
            {ready && anonymous ? '记录（匿名，不受理）' : '登记'}
          </Button>
          <Told error={record.error} done={record.isSuccess ? '已登记' : null} />
        </span>
      </form>
    </Panel>
  )
}
