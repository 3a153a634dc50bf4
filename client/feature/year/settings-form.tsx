import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Told } from '#client/widget/told.tsx'
import type { PlainDate } from '#shared/base/plain-date.ts'
import {
  mayChange,
  PUBLICITY_DAYS,
  SETTING_TITLE,
  type YearSettings,
} from '#shared/workflow/settings-change.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import styles from './year.module.css'

const NONE: YearSettings = {
  ...{ reportDeadline: null, reviewDeadline: null, previewUntil: null },
  publicityDays: PUBLICITY_DAYS.usual,
}
const NAMES = ['reportDeadline', 'reviewDeadline', 'previewUntil', 'publicityDays'] as const

interface FieldsProps {
  readonly settings: YearSettings
  readonly onChange: (settings: YearSettings) => void
  readonly fixed: (name: keyof YearSettings) => boolean
}

function Fields({ settings, onChange, fixed }: FieldsProps) {
  return NAMES.map((name) => (
    <div key={name} className={styles.field}>
      <label htmlFor={`year-${name}`}>{SETTING_TITLE[name]}</label>
      <Input
        id={`year-${name}`}
        type={name === 'publicityDays' ? 'number' : 'date'}
        min={name === 'publicityDays' ? 1 : undefined}
        value={settings[name] ?? ''}
        disabled={fixed(name)}
        onChange={({ target: { value } }) =>
          onChange({
            ...settings,
            [name]: name === 'publicityDays' ? Number(value) : value === '' ? null : (value as PlainDate),
          })
        }
      />
    </div>
  ))
}

/** Opens a year's appraisal. */
export function OpenForm({ year }: { readonly year: number }) {
  const [settings, setSettings] = useState(NONE)
  const open = useMutation(trpc.year.open.mutationOptions(useAllAnew()))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate({ year, settings })
      }}
    >
      <Fields settings={settings} onChange={setSettings} fixed={() => false} />
      <div className={styles.end}>
        <Button type="primary" htmlType="submit" loading={open.isPending} data-testid="open-year">
          启动 {year} 年度考核
        </Button>
        <Told error={open.error} />
      </div>
    </form>
  )
}

export interface SettingsFormProps {
  readonly year: number
  readonly state: YearSettings & { readonly stage: Stage; readonly today: PlainDate }
}

/** The appraisal's days. What may no longer be changed cannot be filled in. */
export function SettingsForm({ year, state }: SettingsFormProps) {
  const { stage, today, reportDeadline, reviewDeadline, previewUntil, publicityDays } = state
  const seen = { reportDeadline, reviewDeadline, previewUntil, publicityDays }
  const [changed, setChanged] = useState<YearSettings | null>(null)
  const { onSettled } = useAllAnew()
  const change = useMutation(
    trpc.year.change.mutationOptions({ onSettled, onSuccess: () => setChanged(null) }),
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) change.mutate({ year, seen: { ...seen, stage }, settings: changed })
      }}
    >
      <Fields
        settings={changed ?? seen}
        onChange={setChanged}
        fixed={(name) => !mayChange(name, stage, seen, today)}
      />
      <div className={styles.end}>
        <Button htmlType="submit" disabled={!changed} loading={change.isPending} data-testid="save-days">
          保存
        </Button>
        <Told error={change.error} />
      </div>
    </form>
  )
}
