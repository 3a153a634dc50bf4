import { useQueryClient } from '@tanstack/react-query'
import { faultOf } from '#client/api/fault.ts'
import styles from './year.module.css'

/** What every change of an appraisal does when it is done: all that is shown may rest on it. */
export function useChanged() {
  const queries = useQueryClient()
  return { onSettled: () => queries.invalidateQueries() }
}

/** Why something was not done, as the server says it; nothing where it was. */
export function Said({ error }: { readonly error: unknown }) {
  return (
    <span role="status" className={styles.said}>
      {error ? (faultOf(error).detail ?? '没有完成，请稍后重试') : null}
    </span>
  )
}
