import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatDifference, formatPoints, NO_VALUE } from '#client/format/number.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { NotRun } from '#client/widget/not-run.tsx'
import { Panel } from '#client/widget/panel.tsx'
import type { Sort } from '#client/widget/search.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import styles from './ranking.module.css'

const route = getRouteApi('/ranking')

interface Line {
  readonly id: string
  readonly title: string
  readonly max: number | null
  readonly city: number | null
  readonly own: number | null
}

const apart = ({ city, own }: Line): number | null =>
  city === null || own === null ? null : (Math.round(own * 100) - Math.round(city * 100)) / 100

const points = (id: 'own' | 'city', title: string): DataColumn<Line> => ({
  ...{
    id,
    title,
    width: 140,
    narrow: id === 'own' ? 74 : 64,
    align: 'end',
    largestFirst: true,
    workbookFormat: '0.00',
  },
  value: (line) => line[id],
  text: (line) => formatPoints(line[id]),
})

const columns = (district: string): readonly DataColumn<Line>[] => [
  {
    ...{ id: 'title', title: '指标', width: 140, narrow: 94, grows: true, pinned: true, heads: true },
    value: ({ title }) => title,
    cell: ({ id, title }) => (id === 'total' ? <b>{title}</b> : title),
  },
  { id: 'max', title: '满分', width: 76, narrow: 46, align: 'end', value: ({ max }) => max },
  points('own', `${district}中位数`),
  points('city', '全市中位数'),
  {
    ...{ id: 'apart', title: '相差', width: 90, narrow: 60, align: 'end', workbookFormat: '0.00' },
    value: apart,
    text: (line) => {
      const difference = apart(line)
      return difference === null ? NO_VALUE : formatDifference(difference, 2)
    },
    cell: (line) => {
      const difference = apart(line)
      if (difference === null) return NO_VALUE
      const tone = difference < 0 ? styles.down : difference > 0 ? styles.up : undefined
      return <span className={tone}>{formatDifference(difference, 2)}</span>
    },
  },
]

/** The district that is looked at, against the city: a district bureau's own, or the one that is filtered by. */
export function DistrictAgainstCity({ year }: { readonly year: number }) {
  const actor = useActor()
  const chosen = route.useSearch({ select: (search) => search.district })
  const district = actor.role === 'district' ? actor.district : chosen
  return district === undefined ? null : <Medians year={year} district={district} />
}

interface MediansProps {
  readonly year: number
  readonly district: string
}

/** Medians of the total and of each indicator, in points. */
function Medians({ year, district }: MediansProps) {
  const medians = useQuery(trpc.district.medians.queryOptions({ year, ofDistrict: district }))
  const [sort, setSort] = useState<Sort | null>(null)
  const heads = useMemo(() => columns(district), [district])
  const lines = useMemo<readonly Line[]>(
    () =>
      medians.data
        ? [{ id: 'total', title: '总分', max: null, ...medians.data.total }, ...medians.data.indicators]
        : [],
    [medians.data],
  )
  const name = `${year} 年度${district}与全市比较`
  return (
    <Panel
      title={`${district}与全市比较`}
      note={`参加排名空间得分的中位数${
        medians.data
          ? `：${district} ${medians.data.scored.district} 家，全市 ${medians.data.scored.city} 家`
          : ''
      }`}
      actions={lines.length > 0 && <Download name={name} columns={heads} rows={lines} sort={sort} />}
    >
      <Answer query={medians}>
        {(found) =>
          found ? (
            <DataTable
              caption={name}
              columns={heads}
              rows={lines}
              rowKey={({ id }) => id}
              rowData={({ id }) => ({ 'data-indicator': id })}
              sort={sort}
              onSort={setSort}
              empty={null}
              testId="medians"
            />
          ) : (
            <NotRun year={year} />
          )
        }
      </Answer>
    </Panel>
  )
}
