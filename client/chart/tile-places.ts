/** Where a district or zone stands on the tile map, counted from the upper left. */
export interface TilePlace {
  readonly name: string
  readonly column: number
  readonly row: number
}

export interface TileLayout {
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly TilePlace[]
}

/**
 * The tiles of these districts, placed as on the map where their place is known; the others follow below in
 * rows of their own, so that none is ever missing.
 */
export function tilePlaces(
  names: readonly string[],
  known: { readonly columns: number; readonly tiles: readonly TilePlace[] },
): TileLayout {
  const places = new Map(known.tiles.map((tile) => [tile.name, tile]))
  const placed = names.flatMap((name) => places.get(name) ?? [])
  const below = placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0)
  const others = names
    .filter((name) => !places.has(name))
    .map((name, index) => ({
      name,
      column: index % known.columns,
      row: below + Math.floor(index / known.columns),
    }))
  const tiles = [...placed, ...others]
  return {
    columns: known.columns,
    rows: tiles.reduce((rows, { row }) => Math.max(rows, row + 1), 0),
    tiles,
  }
}
