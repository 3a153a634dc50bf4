import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { ROLE_TITLE } from '#shared/workflow/actor.ts'
import { DECISION_TITLE, FINDING_TITLE } from '#shared/workflow/finding.ts'
import { OBJECTION_STATE_TITLE } from '#shared/workflow/objection.ts'
import { STAGE } from '#shared/workflow/stage.ts'

/** What the entries of the log name their particulars by, in Chinese. */
const KEYS: Readonly<Record<string, string>> = {
  ...{
    login: '账号',
    role: '角色',
    address: '网络地址',
    failures: '连续失败',
    locked: '已锁定',
    sessions: '会话',
  },
  ...{ indicators: '指标', indicator: '指标', points: '分值', mark: '评分', flag: '标记', isSet: '已设置' },
  ...{
    districts: '区县数',
    spaces: '空间数',
    upload: '上传',
    revision: '第几次报送',
    redraftOf: '依据第几次',
    against: '对照第几次',
  },
  ...{
    how: '方式',
    closed: '已过期限，未受理',
    remarks: '行意见',
    visitedOn: '现场核查',
    warnings: '说明的提醒',
  },
  ...{
    noted: '有说明',
    until: '截止',
    what: '内容',
    format: '格式',
    rows: '行数',
    ledgers: '台账',
    table: '表',
  },
  ...{ reportDeadline: '报送截止日', reviewDeadline: '审核截止日', previewUntil: '预览截止日' },
  ...{
    publicityDays: '公示工作日',
    publicityFrom: '公示自',
    publicityUntil: '公示至',
    before: '原',
    after: '现',
  },
  ...{ from: '由', to: '至', day: '日期', days: '天数', kind: '类型', scheme: '方案', run: '第几次计算' },
  ...{
    seen: '所见日志序号',
    id: '编号',
    version: '版本',
    sha256: 'SHA-256',
    bytes: '字节',
    number: '第几版',
  },
  ...{ program: '程序比对', finding: '疑点', code: '类别', decision: '决定', confirmedBy: '复核人' },
  ...{ objection: '异议', taken: '已受理', byRole: '提出人', ledger: '台账', row: '行', evidence: '佐证' },
  ...{ attachment: '附件', proposal: '提请', proposedBy: '提请人', edition: '版次' },
}

const WORDS: Readonly<Record<string, string>> = {
  ...{ true: '是', false: '否', form: '在线填写', mended: '在线改', holiday: '休', workday: '班' },
  ...{ ranking: '排名表', returned: '带错误信息的原表', edition: '发布包', scheme: '方案', publish: '发布' },
  ...{
    'notice docx': '公文（Word）',
    'notice xlsx': '公文名单（Excel）',
    pledge: '承诺书',
    report: '整份报告',
  },
  ...DECISION_TITLE,
  ...OBJECTION_STATE_TITLE,
}

/** Particulars whose values have names of their own. */
const NAMED: Readonly<Record<string, (word: string) => string | undefined>> = {
  role: (word) => ROLE_TITLE[word as keyof typeof ROLE_TITLE],
  byRole: (word) => ROLE_TITLE[word as keyof typeof ROLE_TITLE],
  code: (word) => FINDING_TITLE[word as keyof typeof FINDING_TITLE],
  ledger: (word) => ledgerTitle(word),
  ledgers: (word) => ledgerTitle(word),
  table: (word) => (word === 'issues' ? '检查结果' : ledgerTitle(word)),
  from: (word) => STAGE[word as keyof typeof STAGE]?.title,
  to: (word) => STAGE[word as keyof typeof STAGE]?.title,
}

const ledgerTitle = (id: string): string | undefined => ledgerOf(id as never)?.title

/** How a login is written to the one who reads. */
type NameOf = (login: string) => string

/**
 * What an entry says beside who, when and about whom: `{"revision":2,"warnings":0}` as 第几次报送 2，说明的提醒 0.
 * @param nameOf for those who had a part in it; the account that it is about stands as it was recorded
 */
export const detailWords = (detail: string, nameOf: NameOf = (login) => login): string =>
  told(JSON.parse(detail) as Record<string, unknown>, nameOf)

const PARTNERS: ReadonlySet<string> = new Set(['confirmedBy', 'proposedBy'])

const told = (of: Readonly<Record<string, unknown>>, nameOf: NameOf): string =>
  Object.entries(of)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${KEYS[key] ?? titleOf(key)} ${wordOf(key, value, nameOf)}`)
    .join('，')

// What the program found is counted by kind.
const titleOf = (key: string): string => FINDING_TITLE[key as keyof typeof FINDING_TITLE] ?? key

function wordOf(key: string, value: unknown, nameOf: NameOf): string {
  if (Array.isArray(value)) return value.map((one) => wordOf(key, one, nameOf)).join('、')
  if (typeof value === 'object' && value !== null)
    return `（${told(value as Record<string, unknown>, nameOf)}）`
  const word = String(value)
  if (PARTNERS.has(key)) return nameOf(word)
  return NAMED[key]?.(word) ?? WORDS[word] ?? word
}
