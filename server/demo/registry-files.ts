import districts from '#data/demo/districts.json' with { type: 'json' }
import type { Space } from '#shared/registry/space.ts'
import type { DemoFile } from './demo-file.ts'
import type { DemoSpace } from './founding.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { encoded } from './text-bytes.ts'
import { workbookFile } from './workbook-bytes.ts'

const HEADER = [
  '空间编码*',
  '空间名称*',
  '所属区县*',
  '曾用名',
  '类别',
  '级别',
  '运营主体',
  '统一社会信用代码',
  '备案日期*',
  '启用日期',
  '状态',
  '状态日期',
]

function spaceCells(space: Space): SheetCell[] {
  const day = (date: Space['opened']): SheetCell => (date === null ? '' : { day: date })
  return [
    space.code,
    space.name,
    space.district,
    space.formerNames.join('、'),
    space.kind,
    space.level,
    space.operator ?? '',
    space.creditCode ?? '',
    day(space.filed),
    day(space.opened),
    space.status,
    day(space.statusDate),
  ]
}

/** The registry (空间名录) as a bureau keeps it: districts in a text file, spaces in a workbook. */
export async function registryFiles(spaces: readonly DemoSpace[]): Promise<DemoFile[]> {
  const lines = districts.map(({ code, name, kind }) => `${code},${name},${kind}\r\n`)
  const sheet: Sheet = {
    ledger: null,
    name: '空间名录',
    above: [['温州市市级众创空间名录（虚构示例）']],
    keys: [],
    header: HEADER,
    rows: spaces.map(({ space }) => spaceCells(space)),
    below: [],
  }
  return [
    { path: 'registry/区划.csv', bytes: encoded(`区划代码,名称,类型\r\n${lines.join('')}`, 'utf8-bom') },
    await workbookFile('registry/众创空间名录.xlsx', [sheet]),
  ]
}
