import { getRouteApi } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { SearchBox } from '#client/widget/search-box.tsx'
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
  const navigate = route.useNavigate()
  const change = (part: Partial<AuditSearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const { action, by, space, from, to } = search
  const day = (label: string, key: 'from' | 'to', value: string | undefined) => (
    <Input
      type="date"
      className={styles.day}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => change({ [key]: event.target.value || undefined })}
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
        onChange={(chosen) => change({ action: chosen ?? undefined })}
      />
      <SearchBox label="用户（登录名）" value={by} onSearch={(next) => change({ by: next })} />
      <SearchBox label="空间编码" value={space} onSearch={(next) => change({ space: next })} />
      <span className={styles.days}>
        {day('自', 'from', from)}
        <span>至</span>
        {day('至', 'to', to)}
      </span>
      {(action ?? by ?? space ?? from ?? to) && (
        <Button
          type="link"
          size="small"
          onClick={() =>
            change({ action: undefined, by: undefined, space: undefined, from: undefined, to: undefined })
          }
        >
          清除筛选
        </Button>
      )}
      <span className={styles.end}>{end}</span>
    </search>
  )
}
