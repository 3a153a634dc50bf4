/** Which run figures come from: shown wherever they are, so that any number can be led back. */
export interface RunInfo {
  readonly id: number
  readonly year: number
  /** When it ran, as an ISO instant. */
  readonly at: string
  readonly scheme: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly sha256: string
  }
}
