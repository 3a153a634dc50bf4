/** A tick, drawn: not every font has the character. The word beside it says the same. */
export const CheckMark = () => (
  <svg width="11" height="11" viewBox="0 0 12 12" fill="none" aria-hidden="true">
    <path d="M1.5 6.5l3 3 6-7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)
