import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvHead, csvRows } from '#server/file/csv.ts'
import { FileRefused } from '#server/file/file-fault.ts'

interface Outcome {
  readonly rows: string[][]
  /** The row in which a malformed quote opened. */
  readonly malformed: number | null
}

function read(chunks: Iterable<string>, delimiter = ','): Outcome {
  const rows: string[][] = []
  try {
    for (const batch of csvRows(chunks, delimiter)) rows.push(...batch)
    return { rows, malformed: null }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    expect(error.fault.code).toBe('CSV_MALFORMED')
    return { rows, malformed: error.fault.row }
  }
}

/** RFC 4180 with the three line ends, one character at a time: slow and plain, to hold the reader against. */
function readPlainly(text: string, delimiter: string): Outcome {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  const characters = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!
    if (state === 'quoted') {
      if (character !== '"') cell += character
      else if (characters[at + 1] === '"') cell += characters[++at]
      else state = 'closed'
    } else if (character === delimiter || character === '\n') {
      row.push(cell)
      if (character === '\n') rows.push(row)
      if (character === '\n') row = []
      cell = ''
      state = 'start'
    } else if (state === 'closed') {
      return { rows, malformed: rows.length + 1 }
    } else if (state === 'start' && character === '"') {
      state = 'quoted'
    } else {
      cell += character
      state = 'bare'
    }
  }
  if (state === 'quoted') return { rows, malformed: rows.length + 1 }
  if (characters !== '' && !(state === 'start' && row.length === 0)) rows.push([...row, cell])
  return { rows, malformed: null }
}

describe('rows of a text', () => {
  const cases: [what: string, text: string, rows: string[][]][] = [
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    ['a final line end makes no row', 'a,b\n', [['a', 'b']]],
    ['blank lines are rows', 'a\n\n\nb\n\n', [['a'], [''], [''], ['b'], ['']]],
    ['CRLF, CR and LF mixed', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['CR CR LF is two line ends', 'a\r\r\nb', [['a'], [''], ['b']]],
    [
      'empty cells',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a quoted cell', '"a,b","c"', [['a,b', 'c']]],
    ['doubled quotes', '"a""b",""""', [['a"b', '"']]],
    ['an empty quoted cell', '"",""\n""', [['', ''], ['']]],
    ['line ends in a cell', '"a\r\nb\rc\nd",e\nf', [['a\nb\nc\nd', 'e'], ['f']]],
    ['a quote inside is ordinary', 'a"b,5" screen\n', [['a"b', '5" screen']]],
    ['a quote after a blank is ordinary', 'a, "b"', [['a', ' "b"']]],
  ]
  test.each(cases)('%s', (_, text, rows) => {
    expect(read([text])).toEqual({ rows, malformed: null })
    expect(read(text)).toEqual({ rows, malformed: null })
  })

  const broken: [what: string, text: string, row: number, before: number][] = [
    ['never closes', 'a\n"b\nc\n', 2, 1],
    ['text after a closing quote', 'a\nb,"c"d\ne\n', 2, 1],
    ['a blank after a closing quote', '"a" ,b', 1, 0],
    ['a blank before the line end', 'x\n"a",b\n"c","d" \n', 3, 2],
    ['a full-width blank before the comma', '"a"\u3000,b\n', 1, 0],
    ['rows count records, not lines', '"a\nb\nc"\n"x\n', 2, 1],
    ['a lone quote at the end', 'a,b\n"', 2, 1],
    ['three quotes', '"""\na', 1, 0],
    ['a quote that closes at the end, twice', '"a"b"', 1, 0],
  ]
  test.each(broken)('%s', (_, text, row, before) => {
    for (const chunks of [[text], text]) {
      const outcome = read(chunks)
      expect(outcome.malformed).toBe(row)
      expect(outcome.rows).toHaveLength(before)
    }
  })

  test('any text, cut anywhere, reads as the plain machine reads it', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r', ' ', ';', '\t', '|'),
      maxLength: 40,
    })
    const cuts = fc.array(fc.nat(40), { maxLength: 6 })
    const run = fc.property(text, cuts, fc.constantFrom(',', '\t', ';', '|'), (whole, places, delimiter) => {
      const ends = [0, ...places.filter((place) => place < whole.length).sort((a, b) => a - b), whole.length]
      const chunks = ends.slice(1).map((end, index) => whole.slice(ends[index], end))
      expect(read(chunks, delimiter)).toEqual(readPlainly(whole, delimiter))
    })
    fc.assert(run, { numRuns: 20_000 })
  })

  test('what a writer of csv writes comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('温', '州', '"', ',', '\n', ' ', ';') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(read([Papa.unparse(rows, { newline: '\r\n', quotes: true })])).toEqual({
          rows,
          malformed: null,
        })
      }),
    )
  })

  test('a quote that never closes in a long file is found without going over it again and again', () => {
    const line = '温州某某科技有限公司,2025-03-05,12\n'.repeat(1500)
    function* endless(): Generator<string> {
      yield '名称,日期,人数\n甲,"2025,1\n'
      for (let at = 0; at < 1000; at++) yield line
    }
    const start = performance.now()
    expect(read(endless())).toEqual({ rows: [['名称', '日期', '人数']], malformed: 2 })
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('a row without end is too large', () => {
    function* endless(): Generator<string> {
      for (let at = 0; at < 100; at++) yield 'a,'.repeat(50_000)
    }
    expect(() => [...csvRows(endless(), ',')]).toThrow('4,000,000')
  })
})

describe('the head of a text', () => {
  test.each([
    [
      'a;b\n1;2\n3;4\n',
      ';',
      2,
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a;b\n1;2\n', ',', 5, [['a;b'], ['1;2']]],
    ['"a;b"\n1;2', ';', 5, [['a;b'], ['1', '2']]],
    // From a malformed quote on, quotes are ordinary; what came before stays as read.
    [
      '"x\ny",z\n"温州"市,b\n"c,d',
      ',',
      5,
      [
        ['x\ny', 'z'],
        ['"温州"市', 'b'],
        ['"c', 'd'],
      ],
    ],
    ['"甲";"乙"\r\n"1";"2"', ',', 5, [['"甲";"乙"'], ['"1";"2"']]],
    ['', ',', 5, []],
  ] as [string, string, number, string[][]][])('%j with %j', (text, delimiter, count, rows) => {
    expect(csvHead(text, delimiter, count)).toEqual(rows)
  })
})
