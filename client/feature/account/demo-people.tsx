import { ROLE_TITLE, type Role } from '#shared/workflow/actor.ts'
import styles from './account.module.css'

export interface DemoAccounts {
  readonly accounts: readonly { readonly login: string; readonly name: string; readonly role: Role }[]
  readonly password: string
}

export interface DemoPeopleProps {
  readonly demo: DemoAccounts
  readonly chosen: string
  readonly onChoose: (login: string) => void
}

/** The demo's accounts as buttons that fill in the form. */
export function DemoPeople({ demo, chosen, onChoose }: DemoPeopleProps) {
  return (
    <section className={styles.demo} data-testid="demo-accounts">
      <h2>演示账号</h2>
      <p>
        点一个即填好，再点“登录”。密码都是 <code>{demo.password}</code>
      </p>
      <ul className={styles.people}>
        {demo.accounts.map(({ login, name, role }) => (
          <li key={login}>
            <button
              type="button"
              className={styles.person}
              aria-pressed={chosen === login}
              data-login={login}
              onClick={() => onChoose(login)}
            >
              {ROLE_TITLE[role]}
              <small>
                {login}
                <br />
                {name}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
