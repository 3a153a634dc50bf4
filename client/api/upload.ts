import type { ImportProgress } from '#shared/reading/import-progress.ts'
import type { ImportResult, UploadLine } from '#shared/reading/import-result.ts'
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

export function uploadAddress({ year, space, verify }: Omit<UploadRequest, 'files'>, id?: string): string {
  const query = new URLSearchParams({ year: String(year) })
  if (id !== undefined) query.set('id', id)
  if (space !== undefined) query.set('space', space)
  if (verify) query.set('verify', '1')
  return `/upload?${query}`
}

/** How far an upload is: bytes on their way, or what the server says of it. */
export type UploadState =
  | { readonly stage: 'sending'; readonly sent: number; readonly total: number }
  | ImportProgress

const LINES = 'application/x-ndjson'

/**
 * Sends files and waits for what became of them. XMLHttpRequest, since fetch does not tell how much has been sent. Where
 * the connection breaks once all is sent, the server is asked what it made of it.
 * @throws UploadRefused, or the signal's reason where it was given up
 */
export function upload(
  request: UploadRequest,
  onState: (state: UploadState) => void,
  signal: AbortSignal,
): Promise<ImportResult> {
  const id = newId()
  return new Promise((resolve, reject) => {
    const body = new FormData()
    for (const { path, file } of request.files) body.append('file', file, path)
    const call = new XMLHttpRequest()
    const lines = lineReader()
    let isSent = false
    const settle = (line: UploadLine | null): boolean => {
      if (line === null) return false
      if ('progress' in line) onState(line.progress)
      else if ('result' in line) resolve(line.result)
      else reject(new UploadRefused(line.error))
      return !('progress' in line)
    }
    const broken = (): void => {
      if (isSent) askAgain(id).then(resolve, reject)
      else reject(new UploadRefused(NOT_SENT))
    }
    call.upload.onprogress = ({ loaded, total }) => onState({ stage: 'sending', sent: loaded, total })
    call.upload.onload = () => {
      isSent = true
      onState({ stage: 'receiving' })
    }
    const isStream = () =>
      call.status === 200 && (call.getResponseHeader('content-type') ?? '').startsWith(LINES)
    call.onprogress = () => {
      if (isStream()) settle(lines(call.responseText).at(-1) ?? null)
    }
    call.onload = () => {
      if (isStream()) {
        const last = call.responseText.trimEnd().split('\n').at(-1)!
        if (!settle(readLine(last))) broken()
        return
      }
      const answer = readAnswer(call.status, call.responseText)
      if (typeof answer === 'string') reject(new UploadRefused(answer))
      else resolve(answer)
    }
    call.onerror = broken
    signal.addEventListener('abort', () => {
      call.abort()
      reject(signal.reason)
    })
    call.open('POST', uploadAddress(request, id))
    call.setRequestHeader('accept', LINES)
    call.send(body)
  })
}

const NOT_SENT =
  '连接中断，文件没有发完，服务器没有保存任何内容。可能是网络断开、服务没有启动，或文件超过大小上限而被拒收。请检查后重新上传。'
const UNKNOWN =
  '文件已经送达，但连接中断，一直联系不上服务器，不知道是否已经保存。请稍后看报送记录；也可以直接重新上传，同样的文件不会重复保存。'
const NEVER_ALL_THERE = '连接中断，文件没有收全，服务器没有保存任何内容。请重新上传。'

/** Thirty-two random digits: by them only the sender can ask. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function readLine(text: string): UploadLine | null {
  try {
    return JSON.parse(text) as UploadLine
  } catch {
    return null
  }
}

/** Gives the whole lines of a text that grows, each once. */
export function lineReader(): (text: string) => UploadLine[] {
  let read = 0
  return (text) => {
    const end = text.lastIndexOf('\n') + 1
    if (end <= read) return []
    const whole = text.slice(read, end)
    read = end
    return whole
      .split('\n')
      .map(readLine)
      .filter((line) => line !== null)
  }
}

/** So often, and so many milliseconds apart, the server is asked what it made of an upload. */
const ASKINGS = { most: 120, pause: 1_500, unanswered: 8 }

async function askAgain(id: string): Promise<ImportResult> {
  let unanswered = 0
  for (let asking = 0; asking < ASKINGS.most && unanswered < ASKINGS.unanswered; asking++) {
    await new Promise((resolve) => setTimeout(resolve, ASKINGS.pause))
    let answer: Response
    try {
      answer = await fetch(`/upload/${id}`)
    } catch {
      unanswered++
      continue
    }
    if (answer.status === 404) throw new UploadRefused(UNKNOWN)
    const line = answer.ok ? ((await answer.json()) as UploadLine) : null
    if (line && 'result' in line) return line.result
    if (line && 'error' in line) throw new UploadRefused(line.error)
    if (line?.progress.stage === 'receiving') throw new UploadRefused(NEVER_ALL_THERE)
  }
  throw new UploadRefused(UNKNOWN)
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
