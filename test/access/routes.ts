import { createHash } from 'node:crypto'
import type { Answers } from './cells.ts'
import { reportFiles, type Subject } from './city.ts'

/**
 * Who gets an answer from the server's addresses beside its API: what is put there and what is taken from there
 * (workflow: Who may do what), written from the specification; cells as in table.ts. To add one: a row under its
 * method and path, with an address to ask. A path may have several rows, each with what it is about behind a blank.
 */
export interface Route {
  readonly url: (about: {
    readonly year: number
    readonly subject: Subject
    readonly space: string
    /** The number of a file that was put to the space's report as evidence. */
    readonly evidence: number
  }) => string
  readonly answers: Answers
}

//                       city  district  space           auditor expert nobody
//                             own  far  own  near  far
const HANDING_IN = '     yes   yes  no   yes  no    no   no      no     no'
// Bytes can't be masked: who may read the ledgers masked reads them on the page.
const FILE_READERS = '   yes   yes  no   yes  no    no   no      no     no'
//                       city  district  space           auditor expert nobody
const EVERYBODY = '      yes   yes       yes             yes     yes    yes'
const CITY = '           yes   no        no              no      no     no'

/** A file as the space handed it in for the year: its first one. */
const fileOf = (year: number, subject: Subject): string =>
  createHash('sha256').update(reportFiles(year, subject)[0]!.content).digest('hex')

export const ROUTES: Readonly<Record<string, Route>> = {
  'POST /upload': {
    url: ({ year }) => `/upload?year=${year}`,
    answers: '           yes   yes       yes             no      no     no',
  },
  'POST /upload for a space': {
    url: ({ year, space }) => `/upload?year=${year}&space=${space}`,
    answers: HANDING_IN,
  },
  'POST /upload verified at once': { url: ({ year }) => `/upload?year=${year}&verify=1`, answers: CITY },
  // What nobody has sent is there for nobody: test/http/upload-lines.test.ts has who gets what was.
  'GET /upload/:id': {
    url: () => '/upload/00000000',
    answers: '           no    no        no              no      no     no',
  },
  'POST /registry': { url: () => '/registry', answers: CITY },
  'POST /holidays': { url: () => '/holidays', answers: CITY },

  'GET /files/:sha256': {
    url: ({ year, subject }) => `/files/${fileOf(year, subject)}`,
    answers: FILE_READERS,
  },
  // One session of each report's is by a mentor that its roster does not have.
  'GET /returned': {
    url: ({ year, space }) => `/returned?year=${year}&space=${space}`,
    answers: FILE_READERS,
  },
  'POST /evidence': {
    url: ({ year, space }) => `/evidence?year=${year}&space=${space}`,
    answers: HANDING_IN,
  },
  'GET /evidence/:id/file': { url: ({ evidence }) => `/evidence/${evidence}/file`, answers: FILE_READERS },
  'GET /exports/ranking': {
    url: ({ year }) => `/exports/ranking?year=${year}&format=csv`,
    answers: {
      before: '          yes   no        no              no      no     no',
      preview: '         yes   yes       yes             no      no     no',
      publicity: '       yes   yes       yes             yes     no     no',
      published: '       yes   yes       yes             yes     no     no',
    },
  },
  'GET /exports/scheme': {
    url: () => '/exports/scheme?id=wenzhou-art12&version=1',
    answers: '           yes   no        no              yes     no     no',
  },
  // Nothing is published as an edition in the city that is asked: there is none for anybody.
  'GET /exports/edition': {
    url: ({ year }) => `/exports/edition?year=${year}&number=1`,
    answers: '           no    no        no              no      no     no',
  },
  // Neither a finding nor an objection is there: test/http/attachments.test.ts has who gets what is put to them.
  'POST /attachment': {
    url: () => '/attachment?finding=999999',
    answers: '           no    no        no              no      no     no',
  },
  'GET /attachment/:id/file': {
    url: () => '/attachment/999999/file',
    answers: '           no    no        no              no      no     no',
  },
  'GET /templates': { url: () => '/templates?of=all&format=xlsx', answers: EVERYBODY },
  'GET /healthz': { url: () => '/healthz', answers: EVERYBODY },
}

/** The page itself, its files, and the API, which has a table of its own: there where the page was built. */
export const BESIDES: ReadonlySet<string> = new Set(['GET /', 'GET /*', 'ALL /trpc/:path'])
