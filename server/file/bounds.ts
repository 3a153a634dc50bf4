/**
 * How much of what is handed in is taken in at all. Every bound of the files' side stands here, with the
 * sentence that a person reads when it is passed. Sizes are counted while reading or inflating; what an archive
 * declares of itself is never believed.
 */

const MEBIBYTE = 1024 * 1024

/** One file, on disk or inside a zip. */
export const FILE_BYTES = 100 * MEBIBYTE
/** All that one zip (an .xlsx is one too) inflates to. */
export const ZIP_BYTES = 300 * MEBIBYTE
/** Files in one zip. */
export const ZIP_FILES = 2_000
/** Entries of a zip's directory, folders included. */
export const ZIP_ENTRIES = 10_000
/** Cells of one sheet, each row counted up to its last cell. */
export const SHEET_CELLS = 5_000_000
/** Characters of all the cells of one sheet together. */
export const SHEET_CHARACTERS = 200_000_000
/** Characters of one row of a text file, where it does not end before. */
export const ROW_CHARACTERS = 4_000_000
/** Rows of all the tables of one upload: what is read is held in memory until it is taken over. */
export const UPLOAD_ROWS = 3_000_000
/** Rows of a ledger whose tables are given back with what is wrong in them (错误信息): they are written whole in memory. */
export const RETURNED_ROWS = 20_000
/** Memory of the thread that reads workbooks, in MiB. */
export const WORKBOOK_MEMORY = 1_024
/** Time for one workbook, in milliseconds. */
export const WORKBOOK_TIME = 120_000
/** One piece of evidence (佐证材料). */
export const EVIDENCE_BYTES = 20 * MEBIBYTE
/** Pieces of evidence of one report, those withdrawn not counted. */
export const EVIDENCE_FILES = 500
/** All the evidence of one report together. */
export const EVIDENCE_REPORT_BYTES = 2_048 * MEBIBYTE

/** What is said when a bound is passed. */
export const TOO_LARGE = {
  file: '文件超过 100 MB，未读取。请拆成几个较小的文件分别报送。',
  zip: '压缩包解压后超过 300 MB，未读取。请拆成几个较小的压缩包分别报送。',
  zipFiles: '压缩包内的文件超过 2,000 个，未读取。请拆成几个压缩包分别报送。',
  workbook: '工作簿解压后超过 300 MB，未读取。请删去多余的图片和空白行列，或拆成几个文件后重新报送。',
  sheet: '有工作表超过 5,000,000 个单元格，未读取。请删去多余的空白行列，或拆成几个文件后重新报送。',
  sheetText: '有工作表的文字超过 2 亿字，未读取。请拆成几个文件后重新报送。',
  rows: '一次报送的表格超过 3,000,000 行，未读取。请分几次报送。',
  evidence: '单个佐证材料不能超过 20 MB，未接收。请压缩图片或分成几个文件后再上传。',
  evidenceFiles: '一份报告的佐证材料最多 500 个，未接收。请撤回不需要的，或合并成一个 PDF 后再上传。',
  evidenceReport: '一份报告的佐证材料合计不能超过 2,048 MB，未接收。请撤回不需要的，或压缩后再上传。',
  mended: '这张台账超过 20,000 行，不能在网页上改。请在原文件中改正后重新上传。',
  returned: '这张台账超过 20,000 行，不能生成带错误信息的表。请按检查结果在原文件中改正。',
  row: '有一行超过 4,000,000 个字符，文件未读取。请检查换行是否丢失，或另存为 .xlsx 后重新报送。',
} as const
