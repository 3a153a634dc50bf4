import { describe, expect, it, test } from 'vitest'
import { handedInFile, rankingFile } from '#client/api/address.ts'
import { faultOf } from '#client/api/fault.ts'
import { lineReader, readAnswer, uploadAddress } from '#client/api/upload.ts'

describe('a fault', () => {
  it.each([
    [{ message: 'x', data: { httpStatus: 403 } }, 'forbidden', null],
    [{ message: '没有找到', data: { httpStatus: 404 } }, 'missing', '没有找到'],
    [{ message: 'no such table: run', data: { httpStatus: 500 } }, 'failed', null],
    [new TypeError('Failed to fetch'), 'offline', null],
    [null, 'offline', null],
  ])('%o', (error, kind, detail) => {
    expect(faultOf(error)).toEqual({ kind, detail })
  })
})

describe('the answer to an upload', () => {
  it.each([
    [400, '{"error":"年度不对"}', '年度不对'],
    [500, '{"error":"Internal Server Error"}', '服务没有接收这次上传（500），请稍后重试。'],
    [413, '<html>', '上传的文件超过大小上限，请分几次上传。'],
  ])('%d %s', (status, text, expected) => {
    expect(readAnswer(status, text)).toBe(expected)
  })

  it('is the result where there is one', () => {
    expect(readAnswer(200, '{"year":2025,"files":[],"reports":[],"issues":[]}')).toMatchObject({ year: 2025 })
  })
})

it.each([
  [uploadAddress({ year: 2025, verify: false }), '/upload?year=2025'],
  [
    uploadAddress({ year: 2025, space: 'WZ-LC-001', verify: true }),
    '/upload?year=2025&space=WZ-LC-001&verify=1',
  ],
  [rankingFile(2025, 'xlsx'), '/exports/ranking?year=2025&format=xlsx'],
  [handedInFile('ab12'), '/files/ab12'],
])('%s', (address, expected) => {
  expect(address).toBe(expected)
})

test('the lines of an answer that comes in pieces, each once', () => {
  const read = lineReader()
  const pieces = ['{"progress":{"stage":"sto', 'ring"}}\n{"err', 'or":"坏了"}', '\n']
  let text = ''
  const lines = pieces.map((piece) => {
    text += piece
    return read(text)
  })
  expect(lines).toEqual([[], [{ progress: { stage: 'storing' } }], [], [{ error: '坏了' }]])
})
