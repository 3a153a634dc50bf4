import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Answer } from '#client/widget/answer.tsx'
import { useMay } from '#client/widget/may.ts'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { type FormValues, formValues } from '#shared/reading/profile-form.ts'
import { ProfileForm } from './profile-form.tsx'
import { type Report, reportOf } from './report-of.ts'

const route = getRouteApi('/reports/$space/profile')

/** 在线填写基本情况: the one row of the ledger as a form, begun with what was handed in before. */
export function ProfilePage() {
  const year = useYear()
  const { space } = route.useParams()
  const may = useMay()
  const queries = useQueryClient()
  // Asked once: what is being typed must not go when it is asked for anew.
  const begun = useQuery({
    queryKey: ['profile form', year, space],
    queryFn: async () => ({
      present: await reportOf(queries, year, space),
      last: await reportOf(queries, year - 1, space),
    }),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  })
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
      {may('report.write') ? (
        <Answer query={begun}>
          {(reports) => <Begun key={`${year} ${space}`} {...{ year, space, ...reports }} />}
        </Answer>
      ) : (
        <Notice title="您的账号不能填写报送材料" testId="forbidden" />
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
