import type { Issue } from '#shared/reading/issue.ts'
import { isForPeople } from './fault.ts'

/** What was taken over of registry files, and what is wrong with the rest. */
export interface RegistryTaken {
  readonly districts: number
  readonly spaces: number
  readonly issues: readonly Issue[]
}

/** Sends tables of districts and spaces; throws an error whose message is for people. */
export async function putRegistry(files: readonly File[]): Promise<RegistryTaken> {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  const answer = await fetch('/registry', { method: 'POST', body }).catch(() => null)
  if (!answer) throw new Error('连接不到服务，名录没有导入。恢复后请重试。')
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && told !== null) return told as RegistryTaken
  const { error } = (told ?? {}) as { error?: unknown }
  throw new Error(
    typeof error === 'string' && isForPeople(error)
      ? error
      : `服务没有接收这些文件（${answer.status}），请稍后重试。`,
  )
}
