import { Link } from '@tanstack/react-router'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'

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
