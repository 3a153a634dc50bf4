/** How far an upload that has arrived is (进度). */
export type ImportProgress =
  /** Still coming in; or all there, behind another upload. */
  | { readonly stage: 'receiving' | 'waiting' }
  /** The file at hand, from 1, of so many; rows read of all files so far. */
  | {
      readonly stage: 'reading'
      readonly file: number
      readonly of: number
      readonly path: string
      readonly rows: number
    }
  /** The space's report at hand, from 1, of so many. */
  | { readonly stage: 'checking'; readonly report: number; readonly of: number }
  | { readonly stage: 'storing' }
