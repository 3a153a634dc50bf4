export interface Store {
  readonly placeholder: true
}
