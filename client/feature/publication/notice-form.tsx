import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { saveAs } from '#client/widget/save-as.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import styles from './publication.module.css'

/** 公示通知 and 结果通知: filled in by the bureau, made by the server, refused where they would tell of persons. */
export function NoticeForm({ year }: { readonly year: number }) {
  const list = useQuery(trpc.edition.publicList.queryOptions({ year }, { retry: false }))
  if (list.isError && faultOf(list.error).kind === 'missing')
    return <p>进入公示阶段后可以生成公示文件；发布后生成结果通知。</p>
  return <Answer query={list}>{({ grades }) => <Form year={year} grades={grades} />}</Answer>
}

const FIELDS = [
  { key: 'bureau', label: '发文机关', placeholder: '温州市科学技术局' },
  { key: 'number', label: '发文字号（可不填）', placeholder: '温科发〔2026〕12号' },
  { key: 'office', label: '受理部门', placeholder: '高新技术处' },
  { key: 'address', label: '联系地址', placeholder: '' },
  { key: 'phone', label: '办公电话', placeholder: '0577-' },
] as const

const EMPTY = { bureau: '温州市科学技术局', number: '', office: '', address: '', phone: '' }

function Form({ year, grades }: { readonly year: number; readonly grades: readonly string[] }) {
  const [texts, setTexts] = useState(EMPTY)
  const [date, setDate] = useState(today)
  const [chosen, setChosen] = useState<readonly string[]>(grades)
  const make = useMutation(trpc.edition.notice.mutationOptions())
  const faults = make.data?.ok === false ? make.data.faults : []

  const download = async (format: 'docx' | 'xlsx') => {
    const { bureau, number, ...contact } = texts
    const made = await make
      .mutateAsync({ year, format, bureau, number: number || null, date, grades: [...chosen], contact })
      .catch(() => null)
    if (made?.ok) saveAs(new Blob([bytesOf(made.base64)]), made.name)
  }

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} data-screen-only>
      {FIELDS.map(({ key, label, placeholder }) => (
        <div key={key} className={styles.field}>
          <label htmlFor={`notice-${key}`}>{label}</label>
          <Input
            id={`notice-${key}`}
            value={texts[key]}
            placeholder={placeholder}
            maxLength={200}
            onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
          />
        </div>
      ))}
      <div className={styles.field}>
        <label htmlFor="notice-date">成文日期</label>
        <Input id="notice-date" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </div>
      <fieldset>
        <legend>列入名单的等级</legend>
        <div className={styles.grades}>
          {grades.map((grade) => (
            <Checkbox
              key={grade}
              checked={chosen.includes(grade)}
              onChange={({ target }) =>
                setChosen(grades.filter((one) => (one === grade ? target.checked : chosen.includes(one))))
              }
            >
              {grade}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {(faults.length > 0 || make.isError) && (
        <Alert
          className={styles.faults}
          type="error"
          showIcon
          title="文件未生成"
          data-testid="notice-faults"
          description={
            make.isError ? (
              (faultOf(make.error).detail ?? '服务没有给出结果，请稍后重试。')
            ) : (
              <ul>
                {faults.map(({ place, message }) => (
                  <li key={place}>{message}</li>
                ))}
              </ul>
            )
          }
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          loading={make.isPending}
          disabled={chosen.length === 0 || texts.bureau.trim() === ''}
          onClick={() => download('docx')}
        >
          下载通知（Word）
        </Button>
        <Button disabled={chosen.length === 0 || make.isPending} onClick={() => download('xlsx')}>
          下载名单（Excel）
        </Button>
      </div>
    </form>
  )
}

/** Today by the clock of Wenzhou. */
const today = (): string => shanghaiDay(new Date().toISOString())

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}
