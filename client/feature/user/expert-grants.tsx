import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import type { UserLine } from './user-line.ts'
import styles from './users.module.css'

export interface ExpertGrantsProps {
  readonly user: UserLine
  readonly year: number
  readonly onClose: () => void
}

/** Which indicators of a year an expert is to mark. */
export function ExpertGrants({ user, year, onClose }: ExpertGrantsProps) {
  const items = useQuery(trpc.user.markable.queryOptions({ year }))
  const now = user.grants.filter((grant) => grant.year === year).map(({ indicator }) => indicator)
  const [chosen, setChosen] = useState<readonly string[]>(now)
  const queries = useQueryClient()
  const grant = useMutation({
    ...trpc.user.grant.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: trpc.user.list.queryKey() })
      onClose()
    },
  })
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <Answer query={items}>
      {(marked) =>
        marked.length === 0 ? (
          <Notice title={`${year} 年度的方案没有需要专家评分的指标`} testId="nothing-to-mark">
            <Button onClick={onClose}>收起</Button>
          </Notice>
        ) : (
          <div className={styles.form} data-testid="expert-grants">
            <div className={styles.items}>
              {marked.map(({ id, title, highest }) => (
                <Checkbox
                  key={id}
                  checked={chosen.includes(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                >
                  {title}
                  {highest !== null && <small>（最高 {highest} 分）</small>}
                </Checkbox>
              ))}
            </div>
            {grant.isError && (
              <Alert
                type="error"
                role="alert"
                title={faultOf(grant.error).detail ?? '没有保存，请稍后重试'}
              />
            )}
            <div className={styles.buttons}>
              <Button
                type="primary"
                loading={grant.isPending}
                onClick={() => grant.mutate({ login: user.login, year, indicators: [...chosen] })}
              >
                保存
              </Button>
              <Button onClick={onClose}>取消</Button>
            </div>
          </div>
        )
      }
    </Answer>
  )
}
