import { writeCsv } from '#server/file/csv-write.ts'
import { type TemplateColumn, type TemplateSheet, writeTemplate } from '#server/file/template-write.ts'
import { SPACE_KEYS } from '#shared/ledger/column.ts'
import { LEDGERS, type Ledger, type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { type ColumnGuide, columnGuide } from '#shared/reading/column-guide.ts'

export interface TemplateAsked {
  /** One ledger, or all of them. */
  readonly of: LedgerId | 'all'
  readonly format: 'xlsx' | 'csv'
  /** Whether rows say whose they are: a bureau's tables of many spaces. */
  readonly manySpaces: boolean
}

/**
 * A table to be filled in (模板), made of the ledgers' declarations: read back as it is, it is that ledger without
 * rows. All of them together are an .xlsx of a sheet a ledger; its last sheet says how each column is filled in.
 */
export async function makeTemplate(asked: TemplateAsked): Promise<{ name: string; bytes: Buffer }> {
  const ledgers = asked.of === 'all' ? LEDGERS : [ledgerOf(asked.of)]
  const title = asked.of === 'all' ? '全部台账' : ledgers[0]!.title
  const name = `${title}模板${asked.manySpaces ? '（多家空间）' : ''}.${asked.format}`
  const guides = ledgers.map((ledger) => ({ ledger, columns: guidesOf(ledger, asked.manySpaces) }))
  if (asked.format === 'csv') {
    const columns = guides[0]!.columns.map(({ heading }) => ({ header: heading, type: 'text' as const }))
    return { name, bytes: writeCsv({ name: title, columns, rows: [] }) }
  }
  const sheets = guides.map(
    ({ ledger, columns }): TemplateSheet => ({
      name: ledger.title,
      columns: columns.map(templateColumn),
    }),
  )
  return { name, bytes: await writeTemplate([...sheets, instructions(guides)]) }
}

/** Whose the rows are is said by 空间编码 alone where it stands: in a space's own table it would have to be filled. */
function guidesOf({ id, columns }: Ledger, manySpaces: boolean): ColumnGuide[] {
  const asked = manySpaces ? columns : columns.filter(({ key }) => !SPACE_KEYS.has(key))
  return asked.map((column) => columnGuide(id, column))
}

const FORMATS: Readonly<Record<ColumnGuide['column']['type'], TemplateColumn['format']>> = {
  ...{ text: 'text', evidence: 'text', creditCode: 'text', choice: 'text', date: 'day' },
  ...{ integer: 'general', decimal: 'general', money: 'general' },
}

function templateColumn({ column, heading, need, meaning, allowed, example }: ColumnGuide): TemplateColumn {
  const said = [`${need}。${meaning}`, allowed, example && `例：${example}`]
  return {
    ...{ heading, required: column.required, format: FORMATS[column.type] },
    prompt: said.filter(Boolean).join('\n'),
    choices: column.type === 'choice' ? Object.keys(column.choices) : [],
  }
}

const NEEDED = { error: '必报', warning: '应报；全年确实没有的，保留表头、不填行', nothing: '选报' } as const

// Its own head and notes name no columns as ledgers do: it must be taken for no ledger.
const HEAD = ['台账', '列名', '要求', '数据格式', '计量单位', '填什么', '可填内容', '填写示例']

const instructions = (
  guides: readonly { readonly ledger: Ledger; readonly columns: readonly ColumnGuide[] }[],
): TemplateSheet => ({
  name: '填写说明',
  above: [
    '从各表第 2 行起填写，一行一条；列的先后可变，表头的名称不要改。带 * 的列必填。',
    ...guides.map(
      ({ ledger }) => `${ledger.title}：${NEEDED[ledger.whenAbsent]}。${ONE_ROW[ledger.id] ?? ''}`,
    ),
    ...(guides.length > 1
      ? ['上传时，每个工作表都会替换系统中的同名台账，空表即“没有记录”；这次不改的台账，请先删去它的工作表。']
      : []),
    '没有的内容空着或填“无”。本工作表只供阅读，上传时自动略过。',
  ],
  head: HEAD,
  rows: guides.flatMap(({ ledger, columns }) =>
    columns.map(({ column, need, type, unit, meaning, allowed, example }) => [
      ...[ledger.title, column.header, need, type, unit ?? '', meaning, allowed, example],
    ]),
  ),
})

const ONE_ROW: Partial<Record<LedgerId, string>> = { profile: '正好一行。' }
