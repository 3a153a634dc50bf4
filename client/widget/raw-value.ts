/** What stands in `data-value`: the value as JSON has it (text without quotes), so that pages can be checked. */
export const rawValue = (value: string | number | boolean | null): string => String(value)
