import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { can } from '#shared/workflow/can.ts'
import { Differences } from './differences.tsx'
import { EditionItem } from './edition-item.tsx'
import { NoticeForm } from './notice-form.tsx'
import styles from './publication.module.css'

/** 公示发布: the editions of a year, what the next one would change, the notices. */
export function PublicationPage() {
  const year = useYear()
  const manages = can(useActor(), 'appraisal.manage')
  const editions = useQuery(trpc.edition.list.queryOptions({ year }))
  return (
    <Page
      title={`${year} 年度公示发布`}
      note="发布须经市科技局两人：一人提请，一人复核；发布后不能改动，更正另出新版"
      actions={
        <Link to="/public" search={{ year }}>
          查看对外公布的名单
        </Link>
      }
    >
      {manages && <NextEdition year={year} />}
      <Panel title="已发布的版次">
        <Answer query={editions}>
          {(heads) =>
            heads.length === 0 ? (
              <Notice title="尚未发布" testId="no-edition">
                <p>公示期满、疑点和异议全部处理完后，由市科技局提请发布。</p>
              </Notice>
            ) : (
              <ol className={styles.editions}>
                {heads.map((head) => (
                  <EditionItem key={head.number} edition={head} />
                ))}
              </ol>
            )
          }
        </Answer>
      </Panel>
      {manages && (
        <Panel title="公示和发布文件" note="名单只有名称、区县和等级；疑似含有证件号、电话号码时不生成">
          <NoticeForm year={year} />
        </Panel>
      )}
    </Page>
  )
}

/** What would be published now, and what that would change. */
function NextEdition({ year }: { readonly year: number }) {
  const next = useQuery(trpc.edition.next.queryOptions({ year }))
  return (
    <Panel title="待发布" note="发布在“考核安排”中提请和复核">
      <Answer query={next}>
        {({ number, run, differences }) =>
          run === null ? (
            <Notice title="没有待发布的结果" testId="nothing-to-publish">
              <p>最近一次计算已经发布，或者本年度还没有计算。更正时先重新计算，再提请发布新版。</p>
            </Notice>
          ) : (
            <>
              <p className={styles.next}>
                第 {number} 版将发布第 {run.id} 次计算（{formatInstant(run.at)}）的结果
                {number > 1 && `，与第 ${number - 1} 版相比 ${differences.length} 家有变动`}。
              </p>
              {differences.length > 0 && (
                <Differences name={`${year} 年度第 ${number} 版变动`} differences={differences} />
              )}
            </>
          )
        }
      </Answer>
    </Panel>
  )
}
