/** A version of a scheme in the list. */
export interface SchemeItem {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly sha256: string
  readonly state: 'template' | 'draft' | 'kept'
  readonly createdAt: string | null
  readonly template: boolean
  readonly usedByRuns: readonly { readonly year: number; readonly run: number }[]
  /** The years whose newest run used it. */
  readonly currentIn: readonly number[]
}

export const STATES: Readonly<Record<SchemeItem['state'], string>> = {
  template: '模板',
  draft: '草稿',
  kept: '已使用',
}

/** A version as the address names it. */
export const keyOf = ({ id, version }: Pick<SchemeItem, 'id' | 'version'>): string => `${id}@${version}`

export const versionOf = ({ id, version }: SchemeItem) => ({ id, version })
