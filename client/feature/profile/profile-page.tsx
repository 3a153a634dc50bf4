import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Page } from '#client/widget/page.tsx'
import { useYear } from '#client/widget/year.ts'
import { ProfileEditor } from './profile-editor.tsx'

const route = getRouteApi('/reports/$space/profile')

/** 在线填写基本情况: the one row of the profile, filled in on the page instead of in a table. */
export function ProfilePage() {
  const year = useYear()
  const { space } = route.useParams()
  const isOwn = useActor().role === 'space'
  // What is being typed must not be taken away by an answer that comes again.
  const form = useQuery({ ...trpc.profile.get.queryOptions({ year, space }), staleTime: Infinity, gcTime: 0 })
  return (
    <Page
      title="在线填写基本情况"
      trail={
        <>
          {!isOwn && (
            <>
              <Link to="/reports">报送</Link> ›{' '}
            </>
          )}
          <Link to="/reports/$space" params={{ space }}>
            {isOwn ? '我的报告' : (form.data?.name ?? space)}
          </Link>{' '}
          › 基本情况
        </>
      }
      note={`${form.data?.name ?? space} · ${year} 年度；与上传“基本情况”表效果相同，其余台账不受影响`}
    >
      <Answer query={form}>
        {(shown) => (
          <ProfileEditor
            key={`${shown.space} ${shown.year} ${shown.seen?.revision ?? 0} ${form.dataUpdatedAt}`}
            form={shown}
            onReload={() => form.refetch()}
          />
        )}
      </Answer>
    </Page>
  )
}
