import { faultOf } from '#client/api/fault.ts'
import styles from './told.module.css'

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
