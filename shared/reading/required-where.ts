/** A column that is required only where another column says so (reports: Columns, `(*)`). */
export interface RequiredWhere {
  readonly key: string
  /** The column that decides, and whether a value of it asks for this one. */
  readonly on: string
  readonly when: (value: unknown) => boolean
  /** In Chinese, in brackets: where it is required. */
  readonly detail: string
}

const isLease = (tenure: unknown): boolean => tenure === '租赁'
const isRegistered = (kind: unknown): boolean => kind !== null && kind !== '创业团队'
const isCancelled = (status: unknown): boolean => status === '取消'

const LEASED = { on: 'tenure', when: isLease, detail: '（场地性质为租赁时）' }
const REGISTERED = { on: 'kind', when: isRegistered, detail: '（创业团队除外）' }

/** By kind of table. */
export const REQUIRED_WHERE: Readonly<Record<string, readonly RequiredWhere[]>> = {
  profile: [
    { key: 'leaseStart', ...LEASED },
    { key: 'leaseEnd', ...LEASED },
  ],
  tenants: [
    { key: 'creditCode', ...REGISTERED },
    { key: 'registered', ...REGISTERED },
  ],
  spaces: [{ key: 'statusDate', on: 'status', when: isCancelled, detail: '（状态为取消时）' }],
}
