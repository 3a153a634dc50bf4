export async function exportBytes(_: unknown, __: string): Promise<Buffer> { throw new Error('soon') }
