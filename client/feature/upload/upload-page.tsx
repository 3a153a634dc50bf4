import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useRef, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { type UploadState, upload } from '#client/api/upload.ts'
import { useActor } from '#client/widget/actor.ts'
import { LinkButton } from '#client/widget/link-button.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { ChosenFile } from './dropped-files.ts'
import { LedgerGuide } from './ledger-guide.tsx'
import styles from './upload.module.css'
import { UploadForm } from './upload-form.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { UploadResult } from './upload-result.tsx'

type Stage =
  | { readonly at: 'choosing'; readonly refused: string | null }
  | { readonly at: 'sending'; readonly state: UploadState }
  | { readonly at: 'done'; readonly result: ImportResult }

/** 上传: choose files, send them, see what was recognised in them and what is to be mended. */
export function UploadPage() {
  const year = useYear()
  const actor = useActor()
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [stage, setStage] = useState<Stage>({ at: 'choosing', refused: null })
  const giveUp = useRef<AbortController | null>(null)

  const send = async (space: string | undefined, verify: boolean) => {
    const controller = new AbortController()
    giveUp.current = controller
    setStage({ at: 'sending', state: { stage: 'sending', sent: 0, total: 0 } })
    try {
      const result = await upload(
        { year, space, verify, files },
        (state) => setStage({ at: 'sending', state }),
        controller.signal,
      )
      setStage({ at: 'done', result })
      setFiles([])
      await queries.invalidateQueries()
    } catch (error) {
      const refused = controller.signal.aborted
        ? null
        : error instanceof Error
          ? error.message
          : String(error)
      setStage({ at: 'choosing', refused })
    }
  }

  return (
    <Page
      title="上传报送材料"
      trail={
        <>
          {actor.role === 'space' ? (
            <Link to="/reports/$space" params={{ space: actor.space }}>
              我的报告
            </Link>
          ) : (
            <Link to="/reports">报送</Link>
          )}{' '}
          › 上传
        </>
      }
      note="上传后立即逐行检查；同一份文件重复上传不会产生变化"
      actions={
        actor.role === 'space' && (
          <LinkButton to="/reports/$space/profile" params={{ space: actor.space }}>
            在线填写基本情况
          </LinkButton>
        )
      }
    >
      {stage.at === 'choosing' && (
        <PanelRow wide>
          <Panel title={`${year} 年度报送材料`}>
            {stage.refused !== null && (
              <Alert
                className={styles.refused}
                type="error"
                showIcon
                title="没有上传成功"
                description={stage.refused}
                data-testid="refused"
              />
            )}
            {actor.role === 'space' && <Closed year={year} space={actor.space} />}
            <UploadForm year={year} files={files} onFiles={setFiles} onSend={send} />
          </Panel>
          <LedgerGuide />
        </PanelRow>
      )}
      {stage.at === 'sending' && (
        <Panel title="正在上传">
          <UploadProgress state={stage.state} onGiveUp={() => giveUp.current?.abort()} />
        </Panel>
      )}
      {stage.at === 'done' && (
        <UploadResult result={stage.result} onAgain={() => setStage({ at: 'choosing', refused: null })} />
      )}
    </Page>
  )
}

/** Said before files are looked for: a space whose time is over hands in nothing. */
function Closed({ year, space }: { readonly year: number; readonly space: string }) {
  const form = useQuery(trpc.profile.get.queryOptions({ year, space }))
  const handIn = form.data?.handIn
  if (!handIn || handIn.ok) return null
  return (
    <Alert
      className={styles.refused}
      type="warning"
      showIcon
      title="现在不能报送"
      description={`${handIn.why}。现在上传的文件不会被受理。`}
      data-testid="closed"
    />
  )
}
