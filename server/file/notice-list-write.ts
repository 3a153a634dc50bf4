import type { Notice } from '#shared/workflow/notice.ts'
import { LIST_COLUMNS, noticeFaults } from '#shared/workflow/notice-faults.ts'
import type { WrittenNotice } from './docx-write.ts'
import { writeXlsx } from './xlsx-write.ts'

/** The list of a notice as .xlsx, its title above; refused like the notice itself. */
export async function writeNoticeList(notice: Notice): Promise<WrittenNotice> {
  const faults = noticeFaults(notice)
  if (faults.length > 0) return { ok: false, faults }
  const bytes = await writeXlsx([
    {
      name: '名单',
      above: [notice.listTitle.join('')],
      columns: [
        { header: '序号', type: 'integer' },
        ...LIST_COLUMNS.map(({ header }) => ({ header, type: 'text' as const })),
      ],
      rows: notice.list.map((space, index) => [index + 1, ...LIST_COLUMNS.map(({ key }) => space[key])]),
    },
  ])
  return { ok: true, bytes }
}
