import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { faultOf } from '#client/api/fault.ts'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { Answer, Loading } from '#client/widget/answer.tsx'
import { useMay } from '#client/widget/may.ts'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { type FormValues, formValues } from '#shared/reading/profile-form.ts'
import { ProfileForm } from './profile-form.tsx'

const route = getRouteApi('/reports/$space/profile')

type Report = Answers['report']['get']

/** 在线填写基本情况: the one row of the ledger as a form, begun with what was handed in before. */
export function ProfilePage() {
  const year = useYear()
  const { space } = route.useParams()
  const may = useMay()
  const present = useQuery(trpc.report.get.queryOptions({ year, space }))
  const last = useQuery(trpc.report.get.queryOptions({ year: year - 1, space }))
  /** A report that is not there is no failure: there is nothing yet to begin with. */
  const failed = [present, last].find(({ isError, error }) => isError && faultOf(error).kind !== 'missing')
  return (
    <Page
      title="在线填写基本情况"
      trail={
        <Link to="/reports/$space" params={{ space }}>
          报送记录
        </Link>
      }
      note={`${space} · ${year} 年度`}
    >
      {!may('report.write') ? (
        <Notice title="您的账号不能填写报送材料" testId="forbidden" />
      ) : failed ? (
        <Answer query={failed}>{() => null}</Answer>
      ) : present.isPending || last.isPending ? (
        <Loading />
      ) : (
        <Begun
          key={`${year} ${space}`}
          {...{ year, space, present: present.data ?? null, last: last.data ?? null }}
        />
      )}
    </Page>
  )
}

interface BegunProps {
  readonly year: number
  readonly space: string
  readonly present: Report | null
  readonly last: Report | null
}

function Begun({ year, space, present, last }: BegunProps) {
  const own = rowOf(present)
  const before = rowOf(last)
  const told = own
    ? `已带入第 ${present!.revision} 次报送的内容，改动后提交。`
    : before
      ? `已带入 ${year - 1} 年度的内容，请逐项核对、改成 ${year} 年度的数字后提交。`
      : '还没有可以带入的内容，请逐项填写。'
  return (
    <Panel title="基本情况" note="提交后记为一次新的报送，其他台账不变；与上传一张“基本情况”表相同">
      <p data-testid="begun">{told}</p>
      <ProfileForm
        {...{ year, space, before }}
        begun={own ?? before ?? {}}
        revision={present?.revision ?? null}
      />
    </Panel>
  )
}

/** The row of 基本情况 of a report, as it would be typed; null where it has no sound one. */
function rowOf(report: Report | null): FormValues | null {
  const row = report?.ledgers.profile.rows[0]
  return row ? formValues(report.ledgers.profile.columns, row.cells) : null
}
