import { useQuery } from '@tanstack/react-query'
import { lazy, useRef } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { asNextVersion } from './draft-text.ts'
import { keyOf, type SchemeItem, versionOf } from './scheme-item.ts'
import { Structure } from './structure.tsx'

const Draft = lazy(() => import('./draft.tsx').then(({ Draft }) => ({ default: Draft })))

export interface SchemeTabProps {
  readonly year: number
  readonly scheme: SchemeItem
  readonly items: readonly SchemeItem[]
  /** To start a draft from, not to be read. */
  readonly draft: boolean
}

/** The scheme itself, to be read or to start a draft from. */
export function SchemeTab({ year, scheme, items, draft }: SchemeTabProps) {
  const shown = useQuery(trpc.scheme.get.queryOptions(versionOf(scheme)))
  // A draft that was saved stays as it is being edited; another version begins anew.
  const session = useRef({ key: keyOf(scheme), saved: '' })
  if (keyOf(scheme) !== session.current.saved) session.current = { key: keyOf(scheme), saved: '' }
  // Plots do not wait for it, nor for want of it fail.
  const values = useQuery({
    ...trpc.scheme.values.queryOptions({ year, ...versionOf(scheme) }),
    enabled: !draft,
  })
  return (
    <Answer query={shown}>
      {({ trees, document, state }) =>
        draft ? (
          <Draft
            key={session.current.key}
            year={year}
            onSaved={(saved) => {
              session.current.saved = saved
            }}
            start={
              state === 'draft'
                ? document
                : asNextVersion(document, (version) =>
                    items.some((item) => item.id === scheme.id && item.version === version),
                  )
            }
          />
        ) : (
          <Structure trees={trees} year={year} values={values.data ?? []} />
        )
      }
    </Answer>
  )
}
