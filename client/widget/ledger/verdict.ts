import type { LedgerId } from '#shared/ledger/ledgers.ts'

/** What became of a row, as the server says it. */
export interface RowVerdict {
  readonly counted: boolean
  readonly reason: string | null
  readonly remark: string | null
  readonly newFirm?: boolean
  readonly newFirmReason?: string
}

const OUT_OF_YEAR: Readonly<Partial<Record<LedgerId, string>>> = {
  tenants: '在驻时间不在考核年度内',
  mentors: '聘期不在考核年度内',
}

const REASONS: Readonly<Record<string, string>> = {
  NO_PARTICIPANTS: '参加人数为 0',
  EVENT_DUPLICATE: '与前面已计入的活动同名同日',
  TENANT_DUPLICATE: '与前面已计入的同一入驻对象在驻时间重叠',
  MENTOR_DUPLICATE: '与前面已计入的同一导师聘期重叠',
  MENTOR_UNKNOWN: '当日没有该姓名的在聘导师',
  SESSION_DUPLICATE: '与前面已计入的辅导同日、同导师、同对象',
  ROW_EXCLUDED: '市科技局认定不计入，理由见检查结果',
}

/** Why a row is not counted, or what is to be known of one that is (metrics: Which rows count). */
export function verdictSentence(ledger: LedgerId, verdict: RowVerdict): string {
  const said: string[] = []
  if (verdict.reason === 'OUT_OF_YEAR') said.push(OUT_OF_YEAR[ledger] ?? '日期不在考核年度内')
  else if (verdict.reason !== null) said.push(REASONS[verdict.reason] ?? verdict.reason)
  if (verdict.remark === 'TENANT_UNKNOWN') said.push('辅导对象当日不在驻，不计入辅导覆盖率')
  if (verdict.newFirm) said.push('计为新注册企业')
  if (verdict.newFirmReason === 'FIRM_CLAIMED_TWICE')
    said.push('另有空间填报同一企业，暂不计为新注册企业，由市科技局认定')
  return said.join('；')
}
