import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatPoints } from '#client/format/number.ts'
import { useTheme } from '#client/widget/appearance.ts'
import { useNarrow } from '#client/widget/use-narrow.ts'
import tileMap from '#data/tile-map.json'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { LOOKS } from './look.ts'
import { heatColor } from './palette.ts'
import { type Picture, savePicture } from './save-picture.ts'
import { tilePlaces } from './tile-places.ts'

export interface Tile {
  readonly district: string
  readonly value: number | null
  readonly scored: number
}

export interface TileMapProps {
  readonly title: string
  readonly tiles: readonly Tile[]
  /** Puts the link to a district round its tile. */
  readonly link: (district: string, tile: ReactNode) => ReactNode
  readonly onPick?: (district: string) => void
  /** The drawing alone, its tiles as high as there is room. */
  readonly bare?: boolean
}

const WIDTH = 104
/** In a narrow window the drawing is made smaller: with less room round them, its words stay as large as the others. */
const NARROW_WIDTH = 70
const HEIGHT = 58
const GAP = 6

/** The districts as tiles, placed roughly as on the map and tinted by their mean; each leads to its ranking. */
export function TileMap({ title, tiles, link, onPick, bare }: TileMapProps) {
  const look = LOOKS[useTheme()]
  const wide = useNarrow() ? NARROW_WIDTH : WIDTH
  const drawing = useRef<SVGSVGElement>(null)
  const layout = tilePlaces(
    tiles.map(({ district }) => district),
    tileMap,
  )
  const means = tiles.flatMap(({ value }) => value ?? [])
  const low = Math.min(...means)
  const most = Math.max(...means)
  const byMean = tiles.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!)
  const width = layout.columns * (wide + GAP) - GAP
  const plain = layout.rows * (HEIGHT + GAP) - GAP
  const { room, shape } = useShape(bare === true)
  const height = Math.max(plain, shape === null ? 0 : width * shape)
  const high = (height + GAP) / layout.rows - GAP
  const sentence =
    byMean.length === 0
      ? '还没有区县有参加排名的空间。'
      : `蓝色越浓，区县均值越高。最高：${byMean[0]!.district} ${formatPoints(byMean[0]!.value)} 分；最低：${byMean[byMean.length - 1]!.district} ${formatPoints(byMean[byMean.length - 1]!.value)} 分。位置仅为示意。`

  const drawn = (
    <svg
      ref={drawing}
      className={styles.tiles}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif"
      textAnchor="middle"
    >
      <title>{title}</title>
      {layout.tiles.map(({ name, column, row }) => {
        const tile = tiles.find(({ district }) => district === name)!
        const x = column * (wide + GAP)
        const y = row * (high + GAP)
        return (
          <g key={name} data-district={name} data-value={String(tile.value)}>
            {link(
              name,
              <>
                <title>{`${name}：均值 ${formatPoints(tile.value)}，${tile.scored} 家参加排名`}</title>
                <rect
                  x={x + 1}
                  y={y + 1}
                  width={wide - 2}
                  height={high - 2}
                  rx={6}
                  fill={
                    tile.value === null
                      ? look.none
                      : heatColor(look, most > low ? (tile.value - low) / (most - low) : 0.5)
                  }
                  stroke={look.tileLine}
                />
                <text x={x + wide / 2} y={y + high / 2 - 5} fontSize={13} fill={look.ink}>
                  {name}
                </text>
                <text x={x + wide / 2} y={y + high / 2 + 16} fontSize={17} fontWeight={600} fill={look.ink}>
                  {formatPoints(tile.value)}
                </text>
              </>,
            )}
          </g>
        )
      })}
    </svg>
  )

  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      testId="tile-map"
      table={{
        columns: [{ title: '区县' }, { title: '排名空间数', decimals: 0 }, { title: '均值', decimals: 2 }],
        rows: tiles.map(({ district, scored, value }) => [district, scored, value]),
      }}
      onPick={onPick && ((row) => onPick(tiles[row]!.district))}
      bare={bare}
      onSave={() =>
        drawing.current && saveDrawing(title, sentence, drawing.current, { width, height, palette: look })
      }
    >
      {bare ? (
        <div ref={room} className={styles.frame} style={{ paddingTop: `${(100 * plain) / width}%` }}>
          {drawn}
        </div>
      ) : (
        drawn
      )}
    </ChartFrame>
  )
}

/** How high its place is for its width, where it is to fill it; null as long as that is not known. */
function useShape(fills: boolean) {
  const room = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<number | null>(null)
  useEffect(() => {
    const place = room.current
    if (!fills || !place) return
    const measure = () => place.clientWidth > 0 && setShape(place.clientHeight / place.clientWidth)
    const watcher = new ResizeObserver(measure)
    watcher.observe(place)
    return () => watcher.disconnect()
  }, [fills])
  return { room, shape }
}

function saveDrawing(title: string, sentence: string, drawing: SVGSVGElement, rest: Omit<Picture, 'image'>) {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(rest.width * 2))
  copy.setAttribute('height', String(rest.height * 2))
  const image = new Image()
  image.onload = () => savePicture(title, sentence, { image, ...rest })
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
}
