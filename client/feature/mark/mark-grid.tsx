import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { FilterBar, Tick } from '#client/widget/filter-bar.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { pageOf } from '#client/widget/page-of.ts'
import { Pager } from '#client/widget/pager.tsx'
import { SearchBox } from '#client/widget/search-box.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { Told } from '#client/widget/told.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { usePrinting } from '#client/widget/use-printing.ts'
import type { Grid } from './grid.ts'
import { gridColumns } from './grid-columns.ts'
import { GridTable } from './grid-table.tsx'
import styles from './mark.module.css'
import type { MarksSearch } from './search.ts'
import { cellKey, changesOf } from './typed-marks.ts'

const route = getRouteApi('/marks')

export interface MarkGridProps {
  readonly year: number
  readonly grid: Grid
}

/** Spaces shown at a time: every one of them has fields, which all answer to each letter typed. */
const AT_ONCE = 100
const FIRST_PAGE = { page: undefined }

/** Spaces by indicators: the marks of one expert, typed in and saved together. */
export function MarkGrid({ year, grid }: MarkGridProps) {
  const actor = useActor()
  const search = route.useSearch()
  const look = useLook<MarksSearch>(route.useNavigate(), FIRST_PAGE)
  const printing = usePrinting()
  const expert = actor.role === 'expert' ? actor.login : search.expert
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const kept = useMemo(
    () =>
      new Map(
        grid.marks
          .filter((mark) => mark.expert === expert)
          .map(({ space, indicator, points }) => [cellKey(space, indicator), points]),
      ),
    [grid.marks, expert],
  )
  const columns = useMemo(() => gridColumns(grid.items, kept), [grid.items, kept])
  const highest = new Map(grid.items.map((item) => [item.id, item.highest]))
  const { changes, faults } = changesOf(typed, kept, (indicator) => highest.get(indicator) ?? null)
  const { onSettled } = useAllAnew()
  const give = useMutation(trpc.mark.give.mutationOptions())
  if (expert === undefined)
    return (
      <Notice title="请先选择评分专家" testId="no-expert">
        <p>选择专家账号，或另填纸质评分专家的姓名。</p>
      </Notice>
    )
  const save = async () => {
    const byItem = Map.groupBy(changes, ({ indicator }) => indicator)
    try {
      for (const [indicator, own] of byItem) {
        const marks = own.map(({ space, points }) => ({ space, points }))
        await give.mutateAsync({ year, indicator, expert, marks })
      }
      setTyped(new Map())
    } catch {
      // What was not taken stays as it was typed; why stands beside the button.
    }
    onSettled()
  }
  const missing = ({ space, items }: Grid['spaces'][number]) =>
    items.some((indicator) => !kept.has(cellKey(space, indicator)))
  const marked = grid.spaces.filter(({ items }) => items.length > 0)
  const words = (search.q ?? '').trim().toLowerCase().split(/\s+/)
  const shown = marked.filter(
    (one) =>
      (search.district === undefined || one.district === search.district) &&
      (!search.missing || missing(one)) &&
      words.every((word) => `${one.name} ${one.space}`.toLowerCase().includes(word)),
  )
  const { page, pages, shown: ofPage } = pageOf(shown, AT_ONCE, search.page)
  return (
    <>
      <FilterBar
        shown={shown.length}
        of={marked.length}
        onClear={() => look.clear('district', 'q', 'missing')}
        end={
          changes.length + faults.size === 0 ? (
            <Download name={`${year} 年度评分表 ${expert}`} columns={columns} rows={shown} />
          ) : (
            <span className={styles.quiet}>保存后可下载</span>
          )
        }
      >
        <SearchBox label="搜索名称或编码" value={search.q} onSearch={look.set('q')} />
        <DistrictChoice of={marked} value={search.district} onChange={look.set('district')} />
        <Tick label="只看未评完的" value={search.missing} onChange={look.set('missing')} />
      </FilterBar>
      <GridTable
        items={grid.items}
        spaces={printing ? shown : ofPage}
        kept={kept}
        typed={typed}
        faults={faults}
        onType={(key, text) => setTyped((before) => new Map(before).set(key, text))}
      />
      <Pager of="评分表" page={page} pages={pages} onPage={look.set('page')} />
      <div className={styles.save} data-screen-only>
        <Button
          type="primary"
          disabled={changes.length === 0 || faults.size > 0}
          loading={give.isPending}
          onClick={save}
          data-testid="save-marks"
        >
          {changes.length === 0 ? '保存' : `保存 ${changes.length} 个分`}
        </Button>
        <span className={styles.quiet} role="status">
          已评 {kept.size} / {marked.reduce((sum, { items }) => sum + items.length, 0)}
          {faults.size > 0 && `；${faults.size} 格填写有误`}
        </span>
        <Told error={give.error} done={give.isSuccess && changes.length === 0 ? '已保存' : null} />
      </div>
    </>
  )
}
