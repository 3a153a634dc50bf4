import { getRouteApi } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { SearchBox } from '#client/widget/search-box.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { AUDIT_ACTIONS, type AuditAction } from '#shared/workflow/audit-action.ts'
import styles from './audit.module.css'
import type { AuditSearch } from './search.ts'

const route = getRouteApi('/audit')

const ACTIONS = Object.entries(AUDIT_ACTIONS).map(([value, label]) => ({
  value: value as AuditAction,
  label,
}))

/** What of the log is looked at: kept in the address. */
export function AuditFilters({ end }: { readonly end: ReactNode }) {
  const search = route.useSearch()
  const look = useLook<AuditSearch>(route.useNavigate())
  const { action, by, space, from, to } = search
  const day = (label: string, key: 'from' | 'to', value: string | undefined) => (
    <Input
      type="date"
      className={styles.day}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => look.change({ [key]: event.target.value || undefined })}
    />
  )
  return (
    <search className={styles.filters} data-screen-only>
      <Select<AuditAction>
        className={styles.action}
        aria-label="事项"
        placeholder="事项"
        allowClear={{ label: '清空“事项”' }}
        showSearch={{ optionFilterProp: 'label' }}
        value={action ?? null}
        options={ACTIONS}
        onChange={(chosen) => look.change({ action: chosen ?? undefined })}
      />
      <SearchBox label="用户（登录名）" value={by} onSearch={look.set('by')} />
      <SearchBox label="空间编码" value={space} onSearch={look.set('space')} />
      <span className={styles.days}>
        {day('自', 'from', from)}
        <span>至</span>
        {day('至', 'to', to)}
      </span>
      {(action ?? by ?? space ?? from ?? to) && (
        <Button type="link" size="small" onClick={() => look.clear('action', 'by', 'space', 'from', 'to')}>
          清除筛选
        </Button>
      )}
      <span className={styles.end}>{end}</span>
    </search>
  )
}
