import type { Visit } from '#server/api/visit.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { AT } from './city.ts'

/** A browser in which somebody is signed in, or nobody is; what becomes of its session is not kept. */
export const visitOf = (actor: Actor): Visit => ({
  address: '127.0.0.1',
  account:
    actor.role === 'nobody'
      ? null
      : {
          ...{ id: 0, login: actor.login, name: actor.login, role: actor.role },
          district: actor.role === 'district' ? actor.district : null,
          space: actor.role === 'space' ? actor.space : null,
          ...{ mustChange: false, disabledAt: null, createdAt: AT, createdBy: 'test' },
          grants: actor.role === 'expert' ? actor.grants : [],
        },
  session: '',
  begin: async () => {},
  end: async () => {},
})
