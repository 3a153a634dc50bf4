import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Chart } from '#client/chart/chart.tsx'
import { districtYears } from '#client/chart/district-years.ts'
import { histogram } from '#client/chart/histogram.ts'
import { TileMap } from '#client/chart/tile-map.tsx'
import { formatInstant } from '#client/format/date.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useYear } from '#client/widget/year.ts'
import styles from './board.module.css'
import { BoardGrades } from './board-grades.tsx'
import { BoardPanel } from './board-panel.tsx'
import { BoardProgress } from './board-progress.tsx'
import { BoardTotals } from './board-totals.tsx'
import { FullScreen } from './full-screen.tsx'
import { useBoard } from './use-board.ts'

/** Asked again once a minute, on a wall where nobody looks at the tab too. */
const EVERY = { refetchInterval: 60_000, refetchIntervalInBackground: true } as const

/** 大屏: the year at a glance on a wall. */
export function BoardPage() {
  useBoard()
  const year = useYear()
  const overview = useQuery({ ...trpc.city.overview.queryOptions({ year }), ...EVERY })
  const ranking = useQuery({ ...trpc.ranking.get.queryOptions({ year }), ...EVERY })
  const history = useQuery({ ...trpc.district.history.queryOptions(), ...EVERY })
  const isDemo = useQuery(trpc.city.years.queryOptions()).data?.demo ?? false
  // Figures that are a minute old are better on a wall than a notice in their place.
  const shown = { ...overview, isError: overview.isError && !overview.data } as typeof overview
  useEffect(() => {
    document.title = `${year} 年度众创空间绩效考核大屏 · 温州市众创空间年度绩效考核`
  }, [year])
  const results = ranking.data ?? null
  const totals = useMemo(
    () => results?.results.flatMap(({ status, total }) => (status === 'scored' ? (total ?? []) : [])) ?? [],
    [results],
  )
  const spread = useMemo(() => (totals.length > 0 ? histogram(totals) : null), [totals])
  const moves = useMemo(
    () => (history.data ? districtYears(history.data, undefined).sentence : null),
    [history.data],
  )

  return (
    <div className={styles.board} data-testid="board">
      <header className={styles.head}>
        <h1>{year} 年度众创空间绩效考核</h1>
        {isDemo && (
          <p className={styles.quiet} data-testid="demo-banner">
            演示城市，数据均为虚构
          </p>
        )}
        <p className={styles.quiet} role="status">
          {overview.isError || ranking.isError
            ? '连接不到服务，所示为此前的数据，正在重试'
            : `数据更新于 ${formatInstant(new Date(Math.max(overview.dataUpdatedAt, ranking.dataUpdatedAt)).toISOString())}，每分钟更新`}
        </p>
        <FullScreen />
        <Link to="/" className={styles.button}>
          返回总览
        </Link>
      </header>
      <Answer query={shown}>
        {({ progress, totals: sums }) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <BoardProgress progress={progress} />
              {spread && (
                <BoardPanel title="总分分布">
                  <Chart title="总分分布" spec={spread} testId="board-spread" bare />
                </BoardPanel>
              )}
            </div>
            <div className={styles.column}>
              <BoardTotals totals={sums} />
              <BoardPanel title="各区县均值" note="参加排名空间的总分均值；蓝色越浓，均值越高；位置仅为示意">
                {results ? (
                  <TileMap
                    title="各区县均值"
                    tiles={results.districts.map(({ district, mean, scored }) => ({
                      district,
                      value: mean,
                      scored,
                    }))}
                    link={(district, tile) => (
                      <Link to="/ranking" search={{ by: 'district', district }}>
                        {tile}
                      </Link>
                    )}
                    bare
                  />
                ) : (
                  <p className={styles.empty}>{year} 年度尚未计算，或结果尚未对当前身份开放。</p>
                )}
                {results && moves && <p className={styles.quiet}>{moves}</p>}
              </BoardPanel>
            </div>
            <div className={styles.column}>
              {results ? (
                <BoardGrades grades={results.grades} results={results.results} />
              ) : (
                <BoardPanel title="等级名单">
                  <p className={styles.empty}>计算之后，这里显示各等级的名单。</p>
                </BoardPanel>
              )}
            </div>
          </div>
        )}
      </Answer>
      {results && (
        <footer className={styles.quiet}>
          第 {results.run.id} 次计算，{formatInstant(results.run.at)}；方案：{results.run.scheme.title}（第{' '}
          {results.run.scheme.version} 版）
        </footer>
      )}
    </div>
  )
}
