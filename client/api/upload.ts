import type { ImportResult } from '#shared/reading/import-result.ts'
import { isForPeople } from './fault.ts'

export interface UploadRequest {
  readonly year: number
  /** Whose files they are, where the files do not say so. */
  readonly space?: string
  /** Reports without errors are submitted and verified at once. */
  readonly verify: boolean
  /** Each with the path it has in the folder that was chosen. */
  readonly files: readonly { readonly path: string; readonly file: File }[]
}

/** Why an upload was not taken in, as the person is told. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'
}

export function uploadAddress({ year, space, verify }: Omit<UploadRequest, 'files'>): string {
  const query = new URLSearchParams({ year: String(year) })
  if (space !== undefined) query.set('space', space)
  if (verify) {
    query.set('submit', '1')
    query.set('verify', '1')
  }
  return `/upload?${query}`
}

/**
 * Sends files and waits for what became of them. XMLHttpRequest, since fetch does not tell how much has been sent.
 * @throws UploadRefused, or the signal's reason where it was given up
 */
export function upload(
  request: UploadRequest,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const body = new FormData()
    for (const { path, file } of request.files) body.append('file', file, path)
    const call = new XMLHttpRequest()
    call.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    call.upload.onload = () => onSent(1)
    call.onload = () => {
      const answer = readAnswer(call.status, call.responseText)
      if (typeof answer === 'string') reject(new UploadRefused(answer))
      else resolve(answer)
    }
    call.onerror = () =>
      reject(new UploadRefused('连接中断：服务可能没有启动，或文件超过大小上限而被拒收。请减少文件后重试。'))
    signal.addEventListener('abort', () => {
      call.abort()
      reject(signal.reason)
    })
    call.open('POST', uploadAddress(request))
    call.send(body)
  })
}

/** The result, or why there is none. */
export function readAnswer(status: number, text: string): ImportResult | string {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    answer = null
  }
  if (status === 200 && answer !== null) return answer as ImportResult
  const { error } = (answer ?? {}) as { error?: unknown }
  if (typeof error === 'string' && isForPeople(error)) return error
  return status === 413
    ? '上传的文件超过大小上限，请分几次上传。'
    : `服务没有接收这次上传（${status}），请稍后重试。`
}
