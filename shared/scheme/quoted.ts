/** Most that is repeated of what somebody wrote. */
const LONGEST = 60

/** What stands in a document, whatever it is, to be repeated in a message: text as it is, anything else as JSON. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`
}
