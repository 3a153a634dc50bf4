import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Dialog } from '#client/widget/dialog.tsx'
import { placeOf } from '#client/widget/issue-groups.ts'
import { RowEditor, type RowPlace } from './row-editor.tsx'

export interface MendRowProps {
  readonly year: number
  readonly space: string
  readonly place: RowPlace
}

/** 在线改: mends cells of one row on the page, for those who may hand the report in. */
export function MendRow({ year, space, place }: MendRowProps) {
  const showReport = useShowReport()
  const [open, setOpen] = useState(false)
  const isTyped = useRef(false)
  const where = placeOf({ ...place, column: null })
  const close = () => {
    isTyped.current = false
    setOpen(false)
  }
  return (
    <>
      <Button size="small" type="link" aria-label={`在线改：${where}`} onClick={() => setOpen(true)}>
        在线改
      </Button>
      {open && (
        <Dialog
          title={where}
          testId="mend"
          mayClose={() => !isTyped.current || window.confirm('改动还没有保存，确定关闭吗？')}
          onClose={close}
        >
          <Row
            {...{ year, space, place }}
            onTyped={(typed) => {
              isTyped.current = typed
            }}
            onMended={async () => {
              close()
              await showReport(space)
            }}
          />
        </Dialog>
      )}
    </>
  )
}

interface RowProps extends MendRowProps {
  readonly onTyped: (isTyped: boolean) => void
  readonly onMended: () => Promise<void>
}

/** Once a row was mended, the report is shown as it is now. */
function useShowReport(): (space: string) => Promise<void> {
  const navigate = useNavigate()
  return (space) =>
    navigate({
      to: '/reports/$space',
      params: { space },
      search: ({ year }) => ({ year }),
      resetScroll: false,
    })
}

function Row({ year, space, place, ...told }: RowProps) {
  // What is being typed must not be taken away by an answer that comes again.
  const asked = { ...trpc.report.row.queryOptions({ year, space, ...place }), staleTime: Infinity, gcTime: 0 }
  const row = useQuery(asked)
  return (
    <Answer query={row}>
      {(shown) => {
        const why = shown.handIn.ok ? shown.hindrance : shown.handIn.why
        if (why !== null || shown.table === null)
          return <Alert type="warning" showIcon title="这一行不能在网页上改" description={why} />
        return (
          <RowEditor
            key={row.dataUpdatedAt}
            {...{ year, space, place }}
            row={{ ...shown, table: shown.table }}
            onReload={() => row.refetch()}
            {...told}
          />
        )
      }}
    </Answer>
  )
}
