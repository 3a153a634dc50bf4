import { expect, test } from 'vitest'
import { DEEDS, ENTAILED } from '#shared/metric/definition/deeds.ts'
import { isMetricId, METRICS } from '#shared/metric/metrics.ts'

test('a deed says how much once, and is of a metric that is counted', () => {
  for (const [id, deed] of Object.entries(DEEDS)) {
    expect(isMetricId(id) && !METRICS[id].share, id).toBe(true)
    expect(deed.split('{}'), id).toHaveLength(2)
    expect(deed, id).toMatch(/^再/)
  }
})

test('what a metric entails counts the same or holds it, and entails nothing that it leaves out itself', () => {
  for (const [id, entailed] of Object.entries(ENTAILED)) {
    for (const other of entailed) {
      expect(other).not.toBe(id)
      for (const further of ENTAILED[other] ?? []) expect(entailed, `${id}: ${further}`).toContain(further)
    }
  }
})
