import { isForPeople } from './fault.ts'

/**
 * Why files were not taken, for the person who reads it; shaped as the answers of procedures are, so that it is told
 * the same way.
 */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
  /** Null where no answer came at all. */
  readonly data: { readonly httpStatus: number } | null
  constructor(message: string, httpStatus: number | null) {
    super(message)
    this.data = httpStatus === null ? null : { httpStatus }
  }
}

/**
 * Sends files to an address of the server.
 * @returns what the server told of them
 * @throws NotTaken
 */
export async function putFiles<T>(address: string, files: readonly File[]): Promise<T> {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
  if (!answer) throw new NotTaken('连接不到服务，文件没有传上去。请检查网络后重试。', null)
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && told !== null) return told as T
  const { error } = (told ?? {}) as { error?: unknown }
  const isSaid = typeof error === 'string' && isForPeople(error)
  throw new NotTaken(isSaid ? error : `服务没有接收这些文件（${answer.status}），请稍后重试。`, answer.status)
}
