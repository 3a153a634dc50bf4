import type { Issue } from './issue.ts'
import { ISSUE_SEVERITY, type IssueCode } from './issue-codes.ts'

/** Where an issue is; what is left out is null. */
export type Place = Partial<Pick<Issue, 'space' | 'file' | 'sheet' | 'row' | 'column' | 'value'>>

const quoted = (value: string | null | undefined): string =>
  value === null || value === undefined || value === ''
    ? ''
    : `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`

type Sentence = (place: Place, detail: string) => string

/** What is wrong, and what to do instead: one sentence a code. `detail` is what only the finder knows. */
const SENTENCES: Readonly<Record<IssueCode, Sentence>> = {
  FILE_TYPE: (_, detail) => detail || '不能读取这种文件，请另存为 .xlsx 或 .csv 后重新报送。',
  FILE_INVALID: (_, detail) => detail || '文件打不开或已损坏，请重新另存后报送。',
  FILE_TOO_LARGE: (_, detail) => detail || '文件过大，请拆分后分别报送。',
  FILE_SKIPPED: () => '作为佐证材料保存，不读取其中的数据。',
  PERSONAL_DATA: () => '表中有身份证号列，整个文件未接收也未保存。请删除该列后重新报送。',
  ENCODING_UNKNOWN: () =>
    '无法确定文件的文字编码。请用 Excel 或 WPS 另存为 .xlsx 或 “CSV UTF-8” 后重新报送。',
  CSV_MALFORMED: (_, detail) =>
    `${detail || '引号不成对'}，整个文件未读取。请检查从该行开始的双引号，或另存为 .xlsx 后报送。`,
  SHEET_SKIPPED: () => '此工作表中没有台账表格，已跳过。',
  HEADER_NOT_FOUND: (_, detail) =>
    `前 15 行内没有找到${detail || '任何台账'}的表头。请使用模板中的列名，表头放在前 15 行内。`,
  COLUMN_MISSING: ({ column }) => `缺少必填列“${column}”，此表各行均未计入。请补上该列。`,
  COLUMN_UNKNOWN: ({ value }) => `列${quoted(value)}不属于此台账，已略过。`,
  UNIT_UNKNOWN: ({ column }, detail) =>
    `“${column}”的单位“${detail}”不能换算，该列未读取。请改用模板所示的单位。`,
  UNIT_CONVERTED: ({ column }) => `“${column}”不是以万元填写，已按所注单位换算为万元，请核对。`,
  SPACE_UNKNOWN: ({ value, row }) =>
    row === null || row === undefined
      ? '无法确定此表属于哪个众创空间。请在表中加上“空间编码”列，或放入以空间编码或名称命名的文件夹。'
      : value
        ? `空间名录中没有${quoted(value)}，此行未计入。请核对空间编码或名称。`
        : '没有填写所属的众创空间，此行未计入。请补填空间编码或名称。',
  SPACE_NAME_DIFFERS: ({ value }) => `表中的空间名称${quoted(value)}与空间名录不一致，请核对是否放错了空间。`,
  ROW_TOO_LONG: (_, detail) =>
    `此行在表头最后一列之后还有内容${quoted(detail)}，可能错列。请检查是否多了分隔符或单元格。`,
  COLUMN_CONFLICT: ({ column, value }) =>
    `“${column}”有两列且填写不同（${value ?? ''}），请只保留正确的一个。`,
  CELL_ERROR: ({ column, value }) => `“${column}”是错误值${quoted(value)}，请改正公式或直接填写数值。`,
  FORMULA_NO_VALUE: ({ column }) =>
    `“${column}”是没有保存结果的公式。请在 Excel 或 WPS 中打开并保存，或改填数值。`,
  FIELD_REQUIRED: ({ column }, detail) => `“${column}”必填${detail}，不能为空。`,
  TEXT_TOO_LONG: ({ column }, detail) => `“${column}”过长，${detail}。`,
  TEXT_INVALID: ({ column }, detail) => `“${column}”含有不可见的控制字符，${detail}。`,
  NUMBER_INVALID: ({ column, value }, detail) => `“${column}”的${quoted(value)}不是可用的数字，${detail}。`,
  NUMBER_OUT_OF_RANGE: ({ column, value }, detail) => `“${column}”的${quoted(value)}超出范围，${detail}。`,
  DATE_INVALID: ({ column, value }, detail) => `“${column}”的${quoted(value)}不是有效日期，${detail}。`,
  DATE_OUT_OF_RANGE: ({ column, value }, detail) => `“${column}”的${quoted(value)}超出范围，${detail}。`,
  DATE_ORDER: ({ column, value }, detail) => `“${column}”${quoted(value)}早于“${detail}”，请核对两个日期。`,
  DATE_RANGE: ({ column, value }) => `“${column}”的${quoted(value)}是一段日期，按第一天计。`,
  ENUM_UNKNOWN: ({ column, value }, detail) => `“${column}”不能填${quoted(value)}，${detail}。`,
  CREDIT_CODE_INVALID: ({ column, value }, detail) => `“${column}”的${quoted(value)}不正确，${detail}。`,
  AREA_EXCEEDED: () => '创业工位面积与公共服务场地面积之和大于总面积，请核对三个面积。',
  YEAR_MISMATCH: ({ value }, detail) =>
    `年度${quoted(value)}与本次报送的 ${detail} 年度不符。请核对是否用错了文件或选错了年度。`,
  PROFILE_DUPLICATE: () => '基本情况只能有一行，此行多余。请删除重复的行。',
  EXTRA_DUPLICATE: ({ value }) => `补充指标${quoted(value)}重复填写，请只保留一行。`,
  EVIDENCE_MISSING: ({ value }) => `佐证材料${quoted(value)}不在本次报送的文件中，请一并报送或改正文件名。`,
  PROFILE_MISSING: () => '没有报送基本情况。请补充基本情况表。',
  LEDGER_MISSING: (_, detail) => `没有报送${detail}，按没有记录计。如确实没有，请报送只有表头的空表。`,
  LEDGER_SHRUNK: (_, detail) => `${detail}，请核对是否漏报。`,
  OUT_OF_YEAR: () => '日期不在考核年度内，此行不计入。',
  NO_PARTICIPANTS: () => '参加人数为 0，此活动不计入。',
  EVENT_DUPLICATE: () => '与前面已计入的活动同名同日，不重复计入。',
  TENANT_DUPLICATE: () => '与前面已计入的同一入驻对象在驻时间重叠，不重复计入。',
  MENTOR_DUPLICATE: () => '与前面已计入的同一导师聘期重叠，不重复计入。',
  MENTOR_UNKNOWN: () => '导师名册中没有在该日受聘的同名导师，此次辅导不计入。',
  SESSION_DUPLICATE: () => '与前面已计入的辅导同日、同导师、同对象，不重复计入。',
  TENANT_UNKNOWN: () => '辅导对象当日不在入驻台账中，计入场次但不计入辅导覆盖率。',
  SEATS_OVERBOOKED: (_, detail) => `${detail}，请核对入驻台账的使用工位数或基本情况的创业工位数。`,
  MENTOR_DAY_LONG: (_, detail) => `${detail}，请核对。`,
  ROW_EXCLUDED: (_, detail) => `市科技局认定此行不计入。理由：${detail}`,
  REPORT_CLOSED: (_, detail) => `${detail}。本次上传没有改动该空间的报告，文件已留存备查。`,
  DISTRICT_UNKNOWN: ({ value }) => `区县名录中没有${quoted(value)}，此行未导入。请核对所属区县。`,
  CODE_INVALID: ({ column, value }) =>
    `“${column}”的${quoted(value)}不符合要求，应为 4 至 32 位字母、数字或连字符。`,
  CODE_DUPLICATE: ({ column, value }) => `“${column}”的${quoted(value)}重复，此行未导入。`,
  INDICATOR_UNKNOWN: ({ value }, detail) =>
    `该空间适用的方案中，没有由专家评分的指标${quoted(value)}，${detail}。`,
  MARK_DUPLICATE: ({ value }) => `专家${quoted(value)}对该空间的这项指标已有一个分值，请只保留一个。`,
  FLAG_UNKNOWN: ({ value }, detail) =>
    `方案没有用到标记${quoted(value)}，不影响结果。${detail}，请核对写法。`,
  SPACE_NOT_APPRAISED: ({ value }, detail) => `${quoted(value)}不参加 ${detail} 年度考核，此行不起作用。`,
}

/** An issue of this code at this place, with its severity and its sentence. */
export function issue(code: IssueCode, place: Place, detail = ''): Issue {
  const { space = null, file = null, sheet = null, row = null, column = null, value = null } = place
  return {
    severity: ISSUE_SEVERITY[code],
    code,
    space,
    file,
    sheet,
    row,
    column,
    value,
    message: SENTENCES[code](place, detail),
  }
}
