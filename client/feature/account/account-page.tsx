import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useActor } from '#client/widget/actor.ts'
import { useLeaving, useMe } from '#client/widget/me.ts'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { ROLE_TITLE } from '#shared/workflow/actor.ts'
import styles from './account.module.css'
import { PasswordForm } from './password-form.tsx'

/** One's own account: the password, and where one is signed in. */
export function AccountPage() {
  const actor = useActor()
  const me = useMe()
  const { endSessions } = useLeaving()
  const [changed, setChanged] = useState(false)
  if (actor.role === 'nobody' || !me) return null
  return (
    <Page title="我的账号" note={`${me.name} · ${ROLE_TITLE[actor.role]} · 登录名 ${actor.login}`}>
      <PanelRow loose>
        <Panel title="修改密码" note="修改后，在其他电脑上的登录随即结束">
          <div className={styles.narrow}>
            {changed && <Alert type="success" title="密码已修改" role="status" data-testid="changed" />}
            <PasswordForm login={actor.login} profile={me.profile} onChanged={() => setChanged(true)} />
          </div>
        </Panel>
        <Panel title="会话" note="30 分钟不操作，或登录满 12 小时，须重新登录">
          <div className={styles.narrow}>
            <p>
              如果在别处登录后忘了退出，或怀疑有人用了您的账号，可以结束全部会话；这里也要重新登录。怀疑密码泄露时，请先修改密码。
            </p>
            <div>
              <Popconfirm
                title="结束全部会话？"
                description="所有电脑上的登录都会结束，包括这里。"
                okText="结束"
                cancelText="取消"
                onConfirm={() => endSessions.mutate()}
              >
                <Button danger loading={endSessions.isPending} data-testid="end-sessions">
                  结束全部会话
                </Button>
              </Popconfirm>
            </div>
            {endSessions.isError && <Alert type="error" title="没有成功，请重试" role="alert" />}
          </div>
        </Panel>
      </PanelRow>
    </Page>
  )
}
