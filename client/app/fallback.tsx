import { Link } from '@tanstack/react-router'
import { useActor } from '#client/widget/actor.ts'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import styles from './frame.module.css'
import { useSections } from './navigation.tsx'

/** An address that leads nowhere. */
export function MissingPage() {
  return (
    <Page title="没有这个页面">
      <Panel title="可能的原因">
        <Notice title="地址可能有误，或页面已经移走" testId="missing">
          <p>
            请从<Link to="/">总览</Link>重新进入。
          </p>
        </Notice>
      </Panel>
    </Page>
  )
}

/** A page that is not there for the one who looks: which ones are, and to a space where its own rank stands. */
export function AbsentPage() {
  const actor = useActor()
  const { sections } = useSections()
  return (
    <Page title="没有这个页面">
      <Panel title="可以看什么">
        <Notice title="请从下面的页面查看" testId="absent">
          {actor.role === 'space' && (
            <p>
              本空间的得分、全市名次和区县名次在
              <Link to="/scorecard/$space" params={{ space: actor.space }}>
                我的评分卡
              </Link>
              ；公示后，各空间的等级在<Link to="/public">公示名单</Link>。
            </p>
          )}
          <ul className={styles.ways}>
            {sections
              .flatMap(({ pages }) => pages)
              .map(({ to, title }) => (
                <li key={to}>
                  <Link to={to}>{title}</Link>
                </li>
              ))}
          </ul>
        </Notice>
      </Panel>
    </Page>
  )
}

/** A page that could not be drawn: the rest of the frame stays usable. */
export function CrashedPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <Notice title="页面没有打开" tone="bad" testId="crashed" onRetry={reset}>
      <p>请重试；如仍然如此，请刷新页面，并把下面的信息告知技术人员。</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </Notice>
  )
}
