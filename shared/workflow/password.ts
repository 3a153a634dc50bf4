/** What a bureau may ask of passwords: one profile is chosen for the whole system (workflow: Sign-in). */
export const PASSWORD_PROFILES = ['mlps', 'asvs'] as const

export type PasswordProfile = (typeof PASSWORD_PROFILES)[number]

export interface PasswordRules {
  readonly title: string
  /** What is asked, for the person who chooses one. */
  readonly asks: string
  /** Fewest characters. */
  readonly shortest: number
  /** Fewest kinds of characters: capital letters, small ones, digits, others. */
  readonly kinds: number
  /** The commonest passwords are refused. */
  readonly refusesCommon: boolean
  /** A password that somebody else has set must be changed before anything else is done. */
  readonly changeAtFirst: boolean
}

export const PASSWORD_RULES: Readonly<Record<PasswordProfile, PasswordRules>> = {
  /** 等级保护 (GB/T 22239), as it is usually asked for. */
  mlps: {
    title: '等级保护',
    asks: '至少 10 个字符，大写字母、小写字母、数字、其他符号至少三种，不含登录名',
    ...{ shortest: 10, kinds: 3, refusesCommon: false, changeAtFirst: true },
  },
  /** OWASP ASVS 5: length counts, no composition. */
  asvs: {
    title: 'OWASP ASVS',
    asks: '至少 12 个字符，任何文字和符号都可以（可以是一句话），不含登录名，不用常见密码',
    ...{ shortest: 12, kinds: 1, refusesCommon: true, changeAtFirst: false },
  },
}

/** Most characters of a password: hashing takes no longer texts. */
export const LONGEST_PASSWORD = 128

/** What is wrong with a password for an account, a sentence each; empty where nothing is. */
export function passwordFaults(password: string, login: string, profile: PasswordProfile): readonly string[] {
  const { shortest, kinds, refusesCommon } = PASSWORD_RULES[profile]
  const length = [...password].length
  const faults: string[] = []
  if (length < shortest) faults.push(`密码至少要 ${shortest} 个字符`)
  if (length > LONGEST_PASSWORD) faults.push(`密码不能超过 ${LONGEST_PASSWORD} 个字符`)
  if (kindsIn(password) < kinds) {
    faults.push(`大写字母、小写字母、数字、其他符号至少要有${kinds === 3 ? '三' : kinds}种`)
  }
  if (password.toLowerCase().includes(login.toLowerCase())) faults.push('密码不能包含登录名')
  if (refusesCommon && isCommon(password)) faults.push('这是常见的密码，容易被猜到，请换一个')
  return faults
}

const KINDS = [/[A-Z]/u, /[a-z]/u, /\d/u, /[^A-Za-z0-9]/u]

const kindsIn = (password: string): number => KINDS.filter((kind) => kind.test(password)).length

/** The commonest passwords of 12 characters and more: shorter ones are refused by their length. */
const COMMON = new Set(
  `123456789abc 123456abcdef 1qaz2wsx3edc 1q2w3e4r5t6y q1w2e3r4t5y6 zaq12wsxcde3 qazwsxedcrfv 1234qwerasdf
   qwertyuiop12 qwertyuiop123 qwertyuiop[] qwerty123456 asdfghjkl123 zxcvbnm12345 a1b2c3d4e5f6 abc123456789
   abcd12345678 aa1234567890 a12345678910 password1234 password12345 password123456 passw0rd1234 p@ssw0rd1234
   p@ssword1234 administrator administrator1 admin1234567 admin@123456 admin123456789 letmein12345
   welcome12345 changeme1234 iloveyou1234 woaini1314520 woaini520131 woaini123456 5201314520131 wenzhou12345
   wenzhou123456 wenzhou@1234 wenzhou@123456 zhongguo1234 china1234567`.split(/\s+/),
)

/** In the list, a few characters over and over, or characters in their order. */
function isCommon(password: string): boolean {
  const small = password.toLowerCase()
  return COMMON.has(small) || /^(.{1,4}?)\1+.{0,3}$/u.test(small) || isSequence(small)
}

function isSequence(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!)
  const steps = codes.slice(1).map((code, place) => code - codes[place]!)
  // 0 comes after 9.
  const plain = steps.map((step) => (step === -9 ? 1 : step === 9 ? -1 : step))
  return plain.every((step) => step === 1) || plain.every((step) => step === -1)
}
