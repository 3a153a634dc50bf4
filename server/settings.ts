import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { PASSWORD_PROFILES, type PasswordProfile } from '#shared/workflow/password.ts'
import { DATABASE, DEMO_DATABASE } from './place.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** A file that is there and can be read. */
const readable = z.string().refine((file) => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}, '文件不存在或读不了')

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '应为 0 至 65535 的整数')
    .default('4321')
    .transform(Number)
    .refine((port) => port <= 65_535, '应为 0 至 65535 的整数'),
  HOST: z.string().min(1, '不能为空').default('127.0.0.1'),
  TLS_CERT: readable.optional(),
  TLS_KEY: readable.optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(/[,，\s]+/).filter((part) => part !== ''))
    .refine((parts) => parts.length > 0 && parts.every(isAddress), '应为代理的 IP 地址或网段，多个用逗号分隔')
    .optional(),
  DATABASE: z.string().min(1).optional(),
  PASSWORD_RULES: z.enum(PASSWORD_PROFILES, `应为 ${PASSWORD_PROFILES.join('、')} 之一`).default('mlps'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      '应为 trace、debug、info、warn、error 或 silent',
    )
    .default('warn'),
})

/** An address, or a network as ADDRESS/BITS. */
const isAddress = (part: string): boolean => {
  const [address = '', bits = '0', more] = part.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && more === undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= most
}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly database: string
  readonly demo: boolean
  readonly logLevel: string
  /** Files of the server's own certificate and its key. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Addresses of the proxies before the server: what they say of callers is believed. */
  readonly trustProxy?: readonly string[] | undefined
  /** What is asked of passwords; left out: `mlps`. */
  readonly passwords?: PasswordProfile
}

/** How the server is reached: only by this machine's own names; only by TLS. */
export const reachOf = ({ host, tls, trustProxy }: Settings) => ({
  loopback: LOOPBACK.includes(host) && !trustProxy,
  secure: tls !== undefined || trustProxy !== undefined,
})

/** What the environment may set, one line each, for `npm start -- --help`. */
export const SETTINGS_HELP = `环境变量：
  PORT            端口，默认 4321
  HOST            监听地址，默认 127.0.0.1；其他地址必须有 TLS：TLS_CERT 和 TLS_KEY，或 TRUST_PROXY
  TLS_CERT        服务自己的证书（PEM 文件）
  TLS_KEY         证书的私钥（PEM 文件）
  TRUST_PROXY     前面的代理的 IP 地址或网段，多个用逗号分隔；代理须以 https 对外，并传 X-Forwarded-Proto
  DATABASE        数据库文件，默认 data/local/appraisal.db（演示为 data/local/demo.db）
  PASSWORD_RULES  密码规则：mlps（默认，等级保护的要求）、asvs（OWASP ASVS：重长度，不限组成）
  LOG_LEVEL       日志详细程度：trace、debug、info、warn（默认）、error、silent`

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
  const { TLS_CERT: cert, TLS_KEY: key, TRUST_PROXY: trustProxy, PASSWORD_RULES: passwords } = read.data
  if ((cert === undefined) !== (key === undefined)) {
    return { ok: false, faults: ['TLS_CERT 和 TLS_KEY 要一起设置'] }
  }
  const tls = cert !== undefined && key !== undefined ? { cert, key } : undefined
  if (!LOOPBACK.includes(host) && !tls && !trustProxy) return { ok: false, faults: [NEEDS_TLS] }
  const database = file ?? (demo ? DEMO_DATABASE : DATABASE)
  return { ok: true, settings: { port, host, database, demo, logLevel, tls, trustProxy, passwords } }
}

const NEEDS_TLS =
  'HOST：在本机以外的地址上提供服务必须有 TLS。请设置 TLS_CERT 和 TLS_KEY（服务自己的证书），或设置 TRUST_PROXY（前面有提供 https 的代理时，填代理的地址）'
