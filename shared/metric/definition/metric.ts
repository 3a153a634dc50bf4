/** A metric (指标) as it is declared: what its value means, and with which digits it is stored and shown. */
export interface Metric {
  /** Chinese title. */
  readonly title: string
  /** `%` for a share; else what is counted or measured. */
  readonly unit: string
  /** Decimals of the stored value, rounded half up; a share is stored as a part of 1. */
  readonly decimals: number
  /** Shown as a percentage. */
  readonly share: boolean
  /** 口径: what is counted and what is not, in one Chinese sentence. */
  readonly definition: string
}

// Constructors: the declarations read like the tables of the specification.

export const count = (title: string, unit: string, definition: string): Metric => ({
  title,
  unit,
  decimals: 0,
  share: false,
  definition,
})

export const amount = (title: string, unit: string, decimals: number, definition: string): Metric => ({
  title,
  unit,
  decimals,
  share: false,
  definition,
})

export const share = (title: string, definition: string): Metric => ({
  title,
  unit: '%',
  decimals: 4,
  share: true,
  definition,
})
