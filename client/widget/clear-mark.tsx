/** The cross that empties a field; named, since what stands round it only has an English name. */
export const ClearMark = ({ title }: { readonly title: string }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={title}>
    <circle cx="6" cy="6" r="6" fill="currentColor" />
    <path d="M3.9 3.9l4.2 4.2m0-4.2L3.9 8.1" stroke="var(--card)" strokeWidth="1.2" />
  </svg>
)
