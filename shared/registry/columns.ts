import { choice, creditCode, date, optionalChoice, type RowOf, text } from '#shared/ledger/column.ts'
import type { TableKind } from '#shared/reading/header.ts'

const districtColumns = [
  text('code', '区划代码', [], { required: true }),
  text('name', '名称', [], { required: true }),
  choice('kind', '类型', [], { 县市区: [], 功能区: [] }),
] as const

const registeredSpaceColumns = [
  text('code', '空间编码', [], { required: true }),
  text('name', '空间名称', [], { required: true }),
  text('district', '所属区县', [], { required: true }),
  text('formerNames', '曾用名'),
  text('kind', '类别'),
  optionalChoice('level', '级别', [], { 市级: [], 省级: [], 国家级: [] }, '市级'),
  text('operator', '运营主体'),
  creditCode('creditCode', '统一社会信用代码', []),
  date('filed', '备案日期', [], true),
  date('opened', '启用日期', [], false),
  optionalChoice('status', '状态', [], { 在册: [], 取消: [] }, '在册'),
  date('statusDate', '状态日期', [], false),
] as const

export type DistrictRow = RowOf<typeof districtColumns>
export type RegisteredSpaceRow = RowOf<typeof registeredSpaceColumns>

/** The two tables of the registry (metrics: The registry). */
export const REGISTRY_TABLES: readonly TableKind<'districts' | 'spaces'>[] = [
  { id: 'districts', title: '区县名录', columns: districtColumns },
  { id: 'spaces', title: '空间名录', columns: registeredSpaceColumns },
]
