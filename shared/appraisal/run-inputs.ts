/** A mark (评分) that an expert gave a space for one indicator. */
export interface Mark {
  readonly space: string
  /** Id of the indicator or adjustment. */
  readonly indicator: string
  readonly expert: string
  readonly points: number
  readonly note: string | null
}

/** A flag (标记) that a bureau set for a space and year. */
export interface Flag {
  readonly space: string
  readonly flag: string
  readonly note: string | null
}

/** What a run rests on beside reports, registry and scheme: given by hand, and kept with the run. */
export interface RunInputs {
  /** The files that it was read from; empty where it was not read from files. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  readonly marks: readonly Mark[]
  readonly flags: readonly Flag[]
}

export const NO_INPUTS: RunInputs = { files: [], marks: [], flags: [] }
