/** The marks of a year, as the server answers. */
export interface Grid {
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly highest: number | null
    readonly experts: readonly string[]
  }[]
  readonly spaces: readonly {
    readonly space: string
    readonly name: string
    readonly district: string
    readonly items: readonly string[]
  }[]
  readonly marks: readonly {
    readonly space: string
    readonly indicator: string
    readonly expert: string
    readonly points: number
  }[]
  readonly experts: readonly { readonly login: string; readonly name: string }[]
}
