/** 总览 has no filters of its own. */
export const overviewSearch = (_raw: Record<string, unknown>): Record<never, never> => ({})
