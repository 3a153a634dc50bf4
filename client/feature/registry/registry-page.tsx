import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { can } from '#shared/workflow/can.ts'
import { RegistryImport } from './registry-import.tsx'
import { RegistryTable } from './registry-table.tsx'

/** 空间名录: the registered spaces; the city bureau brings it up to date from files. */
export function RegistryPage() {
  const spaces = useQuery(trpc.registry.list.queryOptions())
  const mayWrite = can(useActor(), 'registry.write')
  return (
    <Page title="空间名录" note="考核以名录为准：年底前已取消的、年底后才备案的空间不参加">
      {mayWrite && <RegistryImport />}
      <Panel title="空间">
        <Answer query={spaces}>
          {(rows) =>
            rows.length === 0 ? (
              <Notice title="还没有空间名录" testId="no-spaces">
                <p>由市科技局导入区县名录和空间名录后，这里列出全部空间。</p>
              </Notice>
            ) : (
              <RegistryTable rows={rows} />
            )
          }
        </Answer>
      </Panel>
    </Page>
  )
}
