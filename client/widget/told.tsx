import { useQueryClient } from '@tanstack/react-query'
import { faultOf } from '#client/api/fault.ts'
import styles from './told.module.css'

/** What every change does when it is done: all that is shown may rest on it. */
export function useAllAnew() {
  const queries = useQueryClient()
  return { onSettled: () => queries.invalidateQueries() }
}

export interface ToldProps {
  readonly error: unknown
  /** Said where it was done. */
  readonly done?: string | null
}

/** What came of a change: why it was not done, as the server says it, or that it was. */
export const Told = ({ error, done = null }: ToldProps) => (
  <span role="status" className={error ? styles.bad : styles.good}>
    {error ? (faultOf(error).detail ?? '没有完成，请稍后重试') : done}
  </span>
)
