import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { LinkButton } from '#client/widget/link-button.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { Person } from '#client/widget/person.tsx'
import { RowsBehind } from '#client/widget/rows-behind.tsx'
import { Thread } from '#client/widget/thread.tsx'
import { useYear } from '#client/widget/year.ts'
import { can } from '#shared/workflow/can.ts'
import { FINDING_TITLE, STATE_TITLE } from '#shared/workflow/finding.ts'
import { Decide } from './decide.tsx'
import styles from './objection.module.css'
import { StateTag } from './state-tag.tsx'

const route = getRouteApi('/objections/$space/$id')

/** One objection: what it says, what was said to it, and its decision. */
export function ObjectionPage() {
  const year = useYear()
  const actor = useActor()
  const { space, id } = route.useParams()
  const asked = { year, space, id: Number(id) }
  const objection = useQuery(trpc.objection.get.queryOptions(asked))
  const answer = useMutation(trpc.objection.answer.mutationOptions(useAllAnew()))
  const { name, district } = objection.data ?? {}
  const subject = { space, ...(district !== undefined && { district }) }
  return (
    <Page
      title={`异议第 ${id} 号`}
      trail={
        <>
          <Link to="/objections">异议</Link> › 第 {id} 号
        </>
      }
      note={name && `${name}（${space}） · ${district} · ${year} 年度`}
      actions={
        <>
          <LinkButton to="/scorecard/$space" params={{ space }}>
            查看评分卡
          </LinkButton>
          <LinkButton to="/reports/$space" params={{ space }}>
            查看报告
          </LinkButton>
        </>
      }
    >
      <Answer query={objection}>
        {(shown) => (
          <>
            <PanelRow wide loose>
              <Panel title="异议内容" actions={<StateTag state={shown.state} />}>
                <div className={styles.form}>
                  <p className={styles.said}>{shown.text}</p>
                  {shown.indicatorTitle && <p>有异议的指标：{shown.indicatorTitle}</p>}
                  {shown.row && <RowsBehind year={year} matter={shown} />}
                  <small className={styles.quiet}>
                    {formatInstant(shown.at)} ·{' '}
                    {shown.outside ? `他人提出${shown.realName ? `：${shown.realName}` : ''}` : '空间提出'}
                    {shown.contact && ` · ${shown.contact}`}
                  </small>
                </div>
              </Panel>
              <Panel title="处理结果">
                {shown.decision ? (
                  <div className={styles.form} data-testid="decision">
                    <p>{shown.decision.reason}</p>
                    {shown.decision.changed && <p>更正：{shown.decision.changed}</p>}
                    <small className={styles.quiet}>
                      {formatInstant(shown.decision.at)} · <Person login={shown.decision.by} office="city" />
                    </small>
                  </div>
                ) : (
                  <p className={styles.quiet}>
                    {shown.taken ? '还没有处理。' : '匿名异议，只作记录，不受理。'}
                  </p>
                )}
              </Panel>
            </PanelRow>
            {shown.state === 'open' && can(actor, 'objection.decide', subject) && <Decide asked={asked} />}
            {shown.findings.length > 0 && (
              <Panel
                title="该空间的疑点"
                note={can(actor, 'finding.decide') && '在疑点中处理会改变得分，处理前可看到影响'}
              >
                <ul className={styles.findings}>
                  {shown.findings.map((finding) => (
                    <li key={finding.id}>
                      <Link to="/findings/$space/$id" params={{ space, id: String(finding.id) }}>
                        {FINDING_TITLE[finding.code]}
                      </Link>
                      <span className={styles.quiet}>（{STATE_TITLE[finding.state]}）</span>
                      {finding.text}
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
            <Panel title="答复">
              <Thread
                answers={shown.answers}
                attachments={shown.attachments}
                {...(can(actor, 'objection.answer', subject) && {
                  onAnswer: (text: string) => answer.mutateAsync({ ...asked, text }),
                  attachTo: { objection: asked.id },
                })}
                error={answer.error}
                pending={answer.isPending}
              />
            </Panel>
          </>
        )}
      </Answer>
    </Page>
  )
}
