import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { useMay } from '#client/widget/may.ts'
import { Panel } from '#client/widget/panel.tsx'
import { FINDING_TITLE, STATE_TITLE } from '#shared/workflow/finding.ts'
import { OBJECTION_STATE_TITLE } from '#shared/workflow/objection.ts'
import styles from './scorecard.module.css'

export interface MattersProps {
  readonly year: number
  readonly space: string
  readonly district: string
}

/** 疑点和异议 of the space, for those who may read them, with the way to object while one may. */
export function Matters({ year, space, district }: MattersProps) {
  const may = useMay()
  const subject = { space, district }
  const mayRead = may('finding.read', subject)
  const findings = useQuery({ ...trpc.finding.list.queryOptions({ year, space }), enabled: mayRead })
  const objections = useQuery({ ...trpc.objection.list.queryOptions({ year, space }), enabled: mayRead })
  if (!mayRead) return null
  return (
    <Panel
      id="matters"
      title="疑点和异议"
      actions={may('objection.raise', subject) && <LinkButton to="/objections">对评分卡提出异议</LinkButton>}
    >
      <Answer query={findings}>
        {(found) => (
          <ul className={styles.matters} data-testid="matters">
            {found.map(({ id, code, state, text, decision }) => (
              <li key={id}>
                <Link to="/findings/$space/$id" params={{ space, id: String(id) }}>
                  {FINDING_TITLE[code]}
                </Link>
                （{STATE_TITLE[state]}）{text}
                {decision && ` 处理理由：${decision.reason}`}
              </li>
            ))}
            {(objections.data ?? []).map(({ id, state, text }) => (
              <li key={`objection ${id}`}>
                <Link to="/objections/$space/$id" params={{ space, id: String(id) }}>
                  异议第 {id} 号
                </Link>
                （{OBJECTION_STATE_TITLE[state]}）{text}
              </li>
            ))}
            {found.length === 0 && objections.data?.length === 0 && <li>没有疑点，也没有异议。</li>}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}
