import { join } from 'node:path'
import { z } from 'zod'

/** Where the project lies. */
export const ROOT = join(import.meta.dirname, '..')

/** The databases: the real one, and that of the invented demo city, which are never mixed. */
export const DATABASE = join(ROOT, 'data/local/appraisal.db')
export const DEMO_DATABASE = join(ROOT, 'data/local/demo.db')

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '应为 0 至 65535 的整数')
    .default('4321')
    .transform(Number)
    .refine((port) => port <= 65_535, '应为 0 至 65535 的整数'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => LOOPBACK.includes(host), '尚未启用账号与 TLS，只能在本机（127.0.0.1）上提供服务'),
  DATABASE: z.string().min(1).optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      '应为 trace、debug、info、warn、error 或 silent',
    )
    .default('warn'),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly database: string
  readonly demo: boolean
  readonly logLevel: string
}

/** What the environment may set, one line each, for `npm start -- --help`. */
export const SETTINGS_HELP = `环境变量：
  PORT       端口，默认 4321
  HOST       监听地址，默认 127.0.0.1；尚未启用账号与 TLS，只接受本机地址
  DATABASE   数据库文件，默认 data/local/appraisal.db（演示为 data/local/demo.db）
  LOG_LEVEL  日志详细程度：trace、debug、info、warn（默认）、error、silent`

/** Reads and checks the settings; gives a sentence for each that is wrong. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  demo: boolean,
): { ok: true; settings: Settings } | { ok: false; faults: string[] } {
  const read = schema.safeParse(environment)
  if (!read.success) {
    return {
      ok: false,
      faults: read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`),
    }
  }
  const { PORT: port, HOST: host, DATABASE: file, LOG_LEVEL: logLevel } = read.data
  return {
    ok: true,
    settings: { port, host, database: file ?? (demo ? DEMO_DATABASE : DATABASE), demo, logLevel },
  }
}
