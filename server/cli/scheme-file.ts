import { readFileSync } from 'node:fs'
import type { Scheme } from '#shared/scheme/document.ts'
import { CallFailed } from './command.ts'

/** Reads a scheme file; a fault of it fails the call, with every place that is wrong. */
export async function readScheme(file: string): Promise<Scheme> {
  const { checkScheme } = await import('#shared/scheme/check.ts')
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new CallFailed(
      `读不了方案 ${file}：${cause instanceof SyntaxError ? '不是有效的 JSON' : '文件打不开'}`,
    )
  }
  const check = checkScheme(json)
  if (check.ok) return check.scheme
  throw new CallFailed(
    `方案有误：${check.faults.map(({ path, message }) => `${path} ${message}`).join('；')}`,
  )
}
