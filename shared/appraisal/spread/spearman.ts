/**
 * Spearman's ρ (斯皮尔曼等级相关系数) of two rankings of the same spaces, 4 decimals, −1…1: the correlation of their
 * ranks, where spaces that share a rank count with the mean of the places that they take up (3 spaces at rank 2:
 * 3 each). Null where it has no meaning: fewer than two spaces, or all at one rank in either.
 * @param a ranks as shown: shared ones skip the next (1, 2, 2, 4)
 */
export function spearman(a: Uint32Array, b: Uint32Array): number | null {
  const x = centred(a)
  const y = centred(b)
  let together = 0
  let ofX = 0
  let ofY = 0
  for (let i = 0; i < x.length; i++) {
    together += x[i]! * y[i]!
    ofX += x[i]! ** 2
    ofY += y[i]! ** 2
  }
  if (ofX === 0 || ofY === 0) return null
  return Math.round((together / Math.sqrt(ofX) / Math.sqrt(ofY)) * 10_000) / 10_000
}

/** Twice the mean places less their mean, which is n + 1 under any ties: whole numbers, so sums of them are exact. */
function centred(ranks: Uint32Array): Float64Array {
  const sharing = new Uint32Array(ranks.length + 1)
  for (const rank of ranks) sharing[rank]!++
  return Float64Array.from(ranks, (rank) => 2 * rank + sharing[rank]! - 1 - (ranks.length + 1))
}
