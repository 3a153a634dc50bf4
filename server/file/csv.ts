import Papa from 'papaparse'
import { ROW_CHARACTERS, TOO_LARGE } from './bounds.ts'
import { FileRefused } from './file-fault.ts'

type Rows = string[][]

/**
 * The rows of a text in batches (reports: Text, Delimiter): every line is a row, blank ones too, a final line end
 * makes none; quotes as in RFC 4180, opening only at a cell's start; line ends CRLF, LF or CR, mixed or not, and
 * LF inside of cells. Memory is bounded by the longest chunk and {@link ROW_CHARACTERS}.
 *
 * A cell may be a slice that keeps its whole batch's text alive: who keeps few cells of many rows, for long,
 * should keep copies of them.
 * @throws FileRefused CSV_MALFORMED with the row in which the quote opened, once the rows before it are given out;
 * FILE_TOO_LARGE for a row without end
 */
export function* csvRows(chunks: Iterable<string>, delimiter: string): Generator<Rows> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' })
  let rest = ''
  let done = 0
  for (const chunk of lineFeeds(chunks)) {
    const text = rest + chunk
    const { data, meta } = parser.parse(text, 0, true) as { data: Rows; meta: { cursor: number } }
    yield* checked(text, delimiter, data, done)
    done += data.length
    rest = text.slice(meta.cursor)
    if (rest.length > ROW_CHARACTERS) break
  }
  if (rest === '') return
  const { data, errors } = parser.parse(rest, 0, false) as { data: Rows; errors: { code: string }[] }
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw malformed(done + 1)
  if (rest.length > ROW_CHARACTERS) throw new FileRefused('FILE_TOO_LARGE', TOO_LARGE.row)
  yield* checked(rest, delimiter, data, done)
}

/**
 * The first rows of a text as they are with a delimiter that may be the wrong one: from a malformed quote on,
 * quotes are ordinary characters.
 * @param text the text, or its beginning
 */
export function csvHead(text: string, delimiter: string, count: number): Rows {
  const head: Rows = []
  try {
    for (const batch of csvRows([text], delimiter)) {
      for (const row of batch) if (head.push(row) === count) return head
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const sound = head.reduce((lines, row) => lines + linesOf(row), 0)
    for (const line of text.split(/\r\n?|\n/, sound + count).slice(sound)) {
      if (head.push(line.split(delimiter)) === count) break
    }
  }
  return head
}

/** Line ends are made LF; CR and LF that end one line may come in two chunks. */
function* lineFeeds(chunks: Iterable<string>): Generator<string> {
  let held = ''
  for (const chunk of chunks) {
    const text = held + chunk
    held = text.endsWith('\r') ? '\r' : ''
    const whole = held ? text.slice(0, -1) : text
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  if (held) yield '\n'
}

/** The rows read from the start of a text, as far as they are what really stands there. */
function* checked(text: string, delimiter: string, rows: Rows, before: number): Generator<Rows> {
  const faulty = text.includes('"') ? misread(text, delimiter, rows) : -1
  const sound = faulty < 0 ? rows : rows.slice(0, faulty)
  if (sound.length > 0) yield sound
  if (faulty >= 0) throw malformed(before + faulty + 1)
}

/**
 * PapaParse is lenient: it drops blanks after a closing quote and reads on over a quote that closes nowhere.
 * What it read, written in quotes again, must be the very text; the first row of which that is not true.
 */
function misread(text: string, delimiter: string, rows: Rows): number {
  let at = 0
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!
      if (text.charCodeAt(at) === QUOTE) {
        const written = cell.includes('"') ? cell.replaceAll('"', '""') : cell
        if (!text.startsWith(written, at + 1)) return row
        at += written.length + 2
        if (text.charCodeAt(at - 1) !== QUOTE) return row
        const next = column === cells.length - 1 ? '\n' : delimiter
        if (at < text.length && text[at] !== next) return row
      } else {
        at += cell.length
      }
      at++
    }
  }
  return -1
}

const QUOTE = 0x22

const linesOf = (row: readonly string[]): number =>
  row.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)

const malformed = (row: number): FileRefused =>
  new FileRefused('CSV_MALFORMED', '双引号没有闭合，或闭合之后还有文字', row)
