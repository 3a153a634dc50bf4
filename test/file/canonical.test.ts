import { expect, test } from 'vitest'
import { canonicalSha256 } from '#server/file/canonical.ts'

// SHA-256 of the canonical text at the right, by sha256sum.
test.each([
  [{ b: 1, a: [true, null, '𠮷'] }, '38c73a6fb100ceab4e4405413c34c2f157d69fea8ac4ff587f90bc274cc07c57'],
  [{ a: [true, null, '𠮷'], b: 1.0 }, '38c73a6fb100ceab4e4405413c34c2f157d69fea8ac4ff587f90bc274cc07c57'],
  [{ a: 1e21, b: 0.000001 }, '261669c91cbeff84708ce98e2cd18ab0dd2d9be2cc5a466b93a69faaaa754d9c'],
  ['', '12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126'],
])('%j', (value, expected) => expect(canonicalSha256(value)).toBe(expected))

test.each([[undefined], [Number.NaN], [() => 1]])('%s is no JSON value', (value) => {
  expect(() => canonicalSha256(value)).toThrow()
})
