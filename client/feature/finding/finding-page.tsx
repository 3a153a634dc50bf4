import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { formatDay, formatInstant } from '#client/format/date.ts'
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
import { FINDING_TITLE } from '#shared/workflow/finding.ts'
import { Decide } from './decide.tsx'
import { Decisions } from './decisions.tsx'
import styles from './finding.module.css'
import { StateTag } from './state-tag.tsx'

const route = getRouteApi('/findings/$space/$id')

/** One finding: what it says, the rows behind it, what was said to it, and its decision with what that changes. */
export function FindingPage() {
  const year = useYear()
  const actor = useActor()
  const { space, id } = route.useParams()
  const asked = { year, space, id: Number(id) }
  const finding = useQuery(trpc.finding.get.queryOptions(asked))
  const answer = useMutation(trpc.finding.answer.mutationOptions(useAllAnew()))
  const { name, district, code } = finding.data ?? {}
  const subject = { space, ...(district !== undefined && { district }) }
  return (
    <Page
      title={code ? FINDING_TITLE[code] : '疑点'}
      trail={
        <>
          <Link to="/findings">疑点</Link> › 第 {id} 号
        </>
      }
      actions={
        <LinkButton to="/scorecard/$space" params={{ space }}>
          查看评分卡
        </LinkButton>
      }
      note={name && `${name}（${space}） · ${district} · ${year} 年度`}
    >
      <Answer query={finding}>
        {(shown) => (
          <>
            <PanelRow wide loose>
              <Panel title="疑点" actions={<StateTag state={shown.state} />}>
                <div className={styles.facts}>
                  <p>{shown.text}</p>
                  <Others {...shown} />
                  <RowsBehind year={year} matter={shown} />
                  <small>
                    {formatInstant(shown.at)} ·{' '}
                    {shown.origin === 'program' ? '程序比对' : <Person login={shown.by} />}
                    {shown.state === 'lapsed' && '；现在计分的报告中已不存在'}
                  </small>
                </div>
              </Panel>
              <Panel title="处理记录">
                <Decisions decisions={shown.decisions} />
              </Panel>
            </PanelRow>
            {shown.proposed && (
              <Alert
                type="warning"
                showIcon
                data-testid="proposed"
                title={`已提请${shown.state === 'falsified' ? '撤销' : ''}认定弄虚作假，等待另一位用户复核`}
                description={
                  <>
                    {formatInstant(shown.proposed.at)} · <Person login={shown.proposed.by} />{' '}
                    提请；复核之前，得分和名次不变。
                  </>
                }
                action={can(actor, 'finding.decide') && <LinkButton to="/year">去考核安排</LinkButton>}
              />
            )}
            {can(actor, 'finding.decide', subject) && <Decide asked={asked} finding={shown} />}
            <Panel title="答复">
              <Thread
                answers={shown.answers}
                attachments={shown.attachments}
                {...(can(actor, 'finding.answer', subject) && {
                  onAnswer: (text: string) => answer.mutateAsync({ ...asked, text }),
                  attachTo: { finding: asked.id },
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

interface OthersProps {
  readonly year: number
  readonly others: readonly {
    readonly space: string
    readonly name: string
    readonly entered: string | null
  }[]
  readonly hidden: number
}

/** The other spaces that it has to do with, as far as one may know them. */
const Others = ({ others, hidden }: OthersProps) =>
  others.length + hidden === 0 ? null : (
    <p className={styles.others} data-testid="others">
      涉及：
      {others.map(({ space, name, entered }, index) => (
        <span key={space}>
          {index > 0 && '、'}
          <Link to="/reports/$space" params={{ space }}>
            {name}
          </Link>
          {entered && `（${formatDay(entered)}入驻）`}
        </span>
      ))}
      {hidden > 0 && `${others.length > 0 ? '，' : ''}另 ${hidden} 家空间`}
    </p>
  )
