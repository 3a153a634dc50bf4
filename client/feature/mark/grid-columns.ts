import { NO_VALUE } from '#client/format/number.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import type { Grid } from './grid.ts'
import { cellKey } from './typed-marks.ts'

type Space = Grid['spaces'][number]

/** The grid as a file: what is kept; empty where a mark is missing, a dash where none is wanted. */
export const gridColumns = (
  items: Grid['items'],
  kept: ReadonlyMap<string, number>,
): readonly DataColumn<Space>[] => [
  { id: 'name', title: '空间', width: 180, value: ({ name }) => name },
  { id: 'district', title: '区县', width: 90, value: ({ district }) => district },
  ...items.map(({ id, title, highest }): DataColumn<Space> => {
    const mark = ({ space }: Space) => kept.get(cellKey(space, id)) ?? null
    return {
      ...{ id, title, width: 110, align: 'end', value: mark },
      ...(highest !== null && { hint: `满分 ${highest}` }),
      text: (of) => (of.items.includes(id) ? (mark(of)?.toString() ?? '') : NO_VALUE),
    }
  }),
]
