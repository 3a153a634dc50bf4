import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Page } from '#client/widget/page.tsx'
import { useYear } from '#client/widget/year.ts'
import styles from './paper.module.css'

const route = getRouteApi('/reports/$space/pledge')

/** 承诺书: to be printed, signed and stamped, and put to the report as a picture or PDF. */
export function PledgePage() {
  const year = useYear()
  const { space } = route.useParams()
  const pledge = useQuery(trpc.report.pledge.queryOptions({ year, space }))
  return (
    <Page
      title="真实性承诺书"
      paper
      note="打印后签字盖章，扫描成 PDF 或图片，在报告页的“承诺书”处上传"
      trail={
        <Link to="/reports/$space" params={{ space }}>
          返回报告
        </Link>
      }
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Answer query={pledge}>
        {({ title, addressee, paragraphs, signing }) => (
          <article className={styles.paper} data-testid="pledge">
            <h2>{title}</h2>
            <p>{addressee}</p>
            {paragraphs.map((text) => (
              <p key={text} className={styles.paragraph}>
                {text}
              </p>
            ))}
            <div className={styles.signing}>
              {signing.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </article>
        )}
      </Answer>
    </Page>
  )
}
