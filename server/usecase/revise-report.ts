import type { NewRevision, PreviousRevision, RevisionFile } from '#server/db/records.ts'
import { chineseDay } from '#shared/base/chinese-day.ts'
import { nameKey } from '#shared/base/text.ts'
import { LEDGER_IDS, LEDGERS, type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { measure } from '#shared/metric/measure.ts'
import type { JudgedLedger, Measurement } from '#shared/metric/measurement.ts'
import type { LedgerContent, ReportIssue, SpaceUpload } from '#shared/reading/assemble.ts'
import { issue } from '#shared/reading/messages.ts'
import { placesOf, rowsOf } from '#shared/reading/stored-rows.ts'
import type { Space } from '#shared/registry/space.ts'

/** A file of the upload that says something about the space. */
export interface UploadedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const JUDGED: readonly JudgedLedger[] = ['events', 'tenants', 'mentors', 'mentoring']

/**
 * The revision that an upload makes of a report: its ledgers replace those of the newest revision, the others
 * carry over with what was said of them, and the whole is counted (reports: One upload, many files).
 * 'unchanged' where the upload's files are, by SHA-256, the newest revision's; but onto a returned one even the same
 * files make a new draft (workflow: Stages of a report).
 */
export function reviseReport(
  upload: SpaceUpload,
  files: ReadonlyMap<string, UploadedFile>,
  space: Pick<Space, 'opened'>,
  year: number,
  previous: PreviousRevision | null,
): NewRevision | 'unchanged' {
  const uploaded = filesOf(upload, files)
  if (previous && previous.status !== 'returned' && isSame(upload, uploaded, previous)) return 'unchanged'

  const contents: Partial<Record<LedgerId, LedgerContent>> = { ...upload.ledgers }
  const carried = new Set<LedgerId>()
  for (const ledger of LEDGER_IDS) {
    if (contents[ledger]) continue
    const content = previous?.ledger(ledger)
    if (!content) continue
    contents[ledger] = content
    carried.add(ledger)
  }
  const rows = rowsOf(contents)
  const measurement = measure(rows, { year, opened: space.opened })
  const issues: ReportIssue[] = [
    ...absences(contents, upload.space),
    ...shrinkages(upload, previous),
    ...upload.issues,
    ...(previous?.issues ?? []).filter(
      ({ ledger, file, code }) =>
        ledger !== null &&
        carried.has(ledger) &&
        (file !== null || code === 'LEDGER_SHRUNK') &&
        !isDerived(code),
    ),
    ...rowWarnings(measurement, contents, upload.space),
  ]
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return {
    ledgers: Object.fromEntries(
      LEDGER_IDS.filter((ledger) => contents[ledger]).map((ledger) => [
        ledger,
        carried.has(ledger) ? 'carried over' : contents[ledger]!,
      ]),
    ),
    counts: Object.fromEntries(LEDGER_IDS.map((ledger) => [ledger, rows[ledger].length])) as Record<
      LedgerId,
      number
    >,
    // Errors past the length of a table's list are counted by their rows.
    errors: Math.max(errors, upload.faulty),
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    issues,
    files: [
      ...uploaded,
      ...(previous?.files ?? [])
        .map((file) => ({ ...file, ledgers: file.ledgers.filter((ledger) => carried.has(ledger)) }))
        .filter((file) => file.ledgers.length > 0),
    ],
    metrics: measurement.metrics,
    claims: measurement.claims,
    extras: Object.fromEntries(rows.extras.map(({ item, value }) => [nameKey(item), value])),
    profile: rows.profile[0] ?? null,
    opened: space.opened,
  }
}

/** The upload's files that hold ledgers of the space, or that an issue of the space is about. */
function filesOf(upload: SpaceUpload, files: ReadonlyMap<string, UploadedFile>): RevisionFile[] {
  const ledgers = new Map<string, Set<LedgerId>>()
  const of = (path: string): Set<LedgerId> => {
    const known = ledgers.get(path) ?? new Set()
    ledgers.set(path, known)
    return known
  }
  for (const { file } of upload.issues) if (file !== null) of(file)
  for (const [ledger, content] of Object.entries(upload.ledgers)) {
    for (const { file } of content.parts) of(file).add(ledger as LedgerId)
  }
  return [...ledgers]
    .filter(([path]) => files.has(path))
    .map(([path, held]) => {
      const { bytes, sha256 } = files.get(path)!
      return { path, bytes, sha256, ledgers: [...held] }
    })
}

/** Whether the upload's ledgers, its files that hold none and what is wrong with files are just the newest revision's. */
function isSame(upload: SpaceUpload, uploaded: readonly RevisionFile[], previous: PreviousRevision): boolean {
  const same = Object.entries(upload.ledgers).every(
    ([ledger, { files }]) =>
      JSON.stringify(previous.ledgers[ledger as LedgerId]?.files) === JSON.stringify(files),
  )
  const known = new Set(previous.files.map(({ sha256 }) => sha256))
  return (
    same &&
    uploaded.every(({ ledgers, sha256 }) => ledgers.length > 0 || known.has(sha256)) &&
    fileErrors(upload.issues, uploaded) === fileErrors(previous.issues, previous.files)
  )
}

/** What is wrong with files that give no ledger, in a form that can be compared whatever the files are called. */
function fileErrors(issues: readonly ReportIssue[], files: readonly RevisionFile[]): string {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const errors = issues.filter(({ ledger, severity }) => ledger === null && severity === 'error')
  return JSON.stringify(errors.map(({ code, file }) => [code, hashes.get(file ?? '')]).sort())
}

const DERIVED = new Set<string>([
  ...['OUT_OF_YEAR', 'NO_PARTICIPANTS', 'EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE'],
  ...['MENTOR_UNKNOWN', 'SESSION_DUPLICATE', 'TENANT_UNKNOWN', 'SEATS_OVERBOOKED', 'MENTOR_DAY_LONG'],
])
/** Whether an issue is worked out from the whole report, anew for every revision. */
const isDerived = (code: string): boolean => DERIVED.has(code)

function absences(contents: Partial<Record<LedgerId, LedgerContent>>, space: string): ReportIssue[] {
  return LEDGERS.flatMap(({ id, title, whenAbsent }) => {
    if (whenAbsent === 'error' && !contents[id]?.read)
      return [{ ...issue('PROFILE_MISSING', { space }), ledger: id }]
    if (whenAbsent === 'warning' && !contents[id])
      return [{ ...issue('LEDGER_MISSING', { space }, title), ledger: id }]
    return []
  })
}

function shrinkages(upload: SpaceUpload, previous: PreviousRevision | null): ReportIssue[] {
  if (!previous) return []
  return Object.entries(upload.ledgers).flatMap(([id, content]) => {
    const ledger = id as LedgerId
    const before = previous.counts[ledger]
    const now = content.parts.reduce((sum, part) => sum + part.rows.length, 0)
    if (now * 2 >= before) return []
    const detail = `${ledgerOf(ledger).title}由上一版的 ${before} 行减为 ${now} 行`
    return [{ ...issue('LEDGER_SHRUNK', { space: upload.space }, detail), ledger }]
  })
}

/** The warnings across rows: every reason and remark that a row's verdict gives, and what days add up to. */
function rowWarnings(
  { verdicts, warnings }: Measurement,
  contents: Partial<Record<LedgerId, LedgerContent>>,
  space: string,
): ReportIssue[] {
  const found: ReportIssue[] = []
  for (const ledger of JUDGED) {
    if (verdicts[ledger].every(({ reason, remark }) => reason === null && remark === null)) continue
    const places = placesOf(contents[ledger])
    verdicts[ledger].forEach(({ reason, remark }, index) => {
      const code = reason ?? remark
      if (code) found.push({ ...issue(code, { space, ...places[index]! }), ledger })
    })
  }
  for (const warning of warnings) {
    const place = placesOf(contents[warning.ledger])[warning.row]
    const detail =
      warning.code === 'SEATS_OVERBOOKED'
        ? `${chineseDay(warning.day)}起使用工位数超过创业工位数 ${warning.workstations} 个，全年最多 ${warning.peak} 个`
        : `该导师${chineseDay(warning.day)}的辅导合计 ${warning.hours} 小时，超过 12 小时`
    found.push({ ...issue(warning.code, { space, ...place }, detail), ledger: warning.ledger })
  }
  return found
}
