import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { formatBytes } from '#client/format/number.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Page } from '#client/widget/page.tsx'
import { useYear } from '#client/widget/year.ts'
import styles from './paper.module.css'

const route = getRouteApi('/reports/$space/receipt')

/** 回执: what was handed in, with a checksum, to print and stamp. */
export function ReceiptPage() {
  const year = useYear()
  const { space } = route.useParams()
  const { revision = 1 } = route.useSearch()
  const receipt = useQuery(trpc.report.receipt.queryOptions({ year, space, revision }))
  return (
    <Page
      title="报告回执"
      paper
      trail={
        <Link to="/reports/$space" params={{ space }}>
          返回报告
        </Link>
      }
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Answer query={receipt}>
        {({ title, facts, files, ledgers, metrics, checksum }) => (
          <article className={styles.paper} data-testid="receipt">
            <h2>{title}</h2>
            <Facts facts={facts} />
            <h3>台账</h3>
            <Facts facts={ledgers} />
            <h3>考核指标</h3>
            <Facts facts={metrics} />
            <h3>收到的文件</h3>
            <ul className={styles.files}>
              {files.map(({ path, bytes, sha256 }) => (
                <li key={path}>
                  {path}　{formatBytes(bytes)}
                  <br />
                  <code>{sha256}</code>
                </li>
              ))}
            </ul>
            <h3>校验码（SHA-256）</h3>
            <p className={styles.checksum} data-testid="checksum">
              {checksum.map((part) => (
                <code key={part}>{part}</code>
              ))}
            </p>
            <p className={styles.seal}>（盖章）</p>
          </article>
        )}
      </Answer>
    </Page>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
