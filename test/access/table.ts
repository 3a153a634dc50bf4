import { createAccount } from '#server/usecase/create-account.ts'
import type { Answers } from './cells.ts'
import { AT, type City, MARKED, SPACES, type Subject, type Who, YEARS } from './city.ts'

/**
 * Who gets an answer from what (workflow: Who may do what), written from the specification and not derived from the
 * code. `no` is what is not there for the one who asks (or, for nobody, what asks to sign in first); `yes` is any
 * other answer, also that something can't be done just now.
 *
 * To add a procedure: a row under its path, with the input that it is asked with, and
 * - nine cells where it is about one space: city, district of its own and a foreign space, space of itself, of one in
 *   its district and of one elsewhere, auditor, expert, nobody;
 * - six where it is about none: city, district, space, auditor, expert, nobody;
 * once, or for each time where that matters. What the input needs (a finding to decide, say) is put there by `ask`
 * itself: whatever it and the answer change is undone after each cell. An answer may speak of nobody but the spaces
 * in the asker's reach; one that tells more says of whom with `tells`. Routes beside the API stand in routes.ts.
 */
export interface Row {
  readonly ask?: (about: About) => unknown
  readonly answers: Answers
  /** Whom an answer may speak of beside the asker's own: all spaces, as the public list does. */
  readonly tells?: 'all'
}

/** What a cell asks about. */
export interface About extends City {
  readonly who: Who
  readonly year: number
  /** The code of the space; the own one where the row is about none. */
  readonly space: string
  readonly subject: Subject
}

const ofYear = ({ year }: About) => ({ year })
const ofSpace = ({ year, space }: About) => ({ year, space })
const seenAs = (status: string, about: About) => ({ ...ofSpace(about), seen: { revision: 1, status } })
const DEFAULT_SCHEME = { id: 'wenzhou-art12', version: '1' }

//                             city  district  space             auditor expert nobody
//                                   own  far  own  near  far
const REPORT_READERS = '       yes   yes  no   yes  no    no    yes     no     no'
const NOT_BEFORE_PREVIEW = '   yes   no   no   no   no    no    no      no     no'
const CITY_ON_ONE = '          yes   no   no   no   no    no    no      no     no'
const REPORT_WRITERS = '       yes   yes  no   yes  no    no    no      no     no'
const REVIEWERS = '            yes   yes  no   no   no    no    no      no     no'
//                             city  district  space  auditor expert nobody
const CITY_ONLY = '            yes   no        no     no      no     no'
const CITY_AND_AUDITOR = '     yes   no        no     yes     no     no'

const USERS_OF_SPACES = '      yes   yes  no   no   no    no    no      no     no'

/** The login of an account that is made for the question: of the space asked about, or an expert. */
async function userOf({ store, space }: About, role: 'space' | 'expert' = 'space'): Promise<string> {
  const wanted = { login: 'someone.asked', name: '某人', role, space, password: 'x' }
  return (await createAccount(store, wanted, { by: 'test', at: AT })).account.login
}

const EVERYBODY = '            yes   yes       yes    yes     yes    yes'
const SIGNED_IN = '            yes   yes       yes    yes     yes    no'
/** Days that an appraisal could be opened with. */
const SETTINGS = { reportDeadline: null, reviewDeadline: null, previewUntil: null, publicityDays: 5 }

//                             city  district  space             auditor expert nobody
//                                   own  far  own  near  far
const CITY_ABOUT_ONE = '       yes   no   no   no   no    no    no      no     no'
const ITS_PEOPLE = '           yes   yes  no   yes  no    no    no      no     no'

/** A finding on the space, raised for the asking. */
const ofFinding = async ({ store, year, space }: About) => {
  const finding = { space, code: 'RAISED', key: 'test', row: null, text: '请核对', facts: {} } as const
  return { year, space, id: await store.findings.add({ by: 'city', at: AT }, year, finding) }
}

/** An objection about the space, raised for the asking. */
const ofObjection = async ({ store, year, space }: About) => {
  const about = { year, space, indicator: null, row: null, text: '少计一场' }
  const own = { ...about, realName: null, contact: null, taken: true, byRole: 'space' } as const
  return { year, space, id: await store.objections.add({ by: 'space', at: AT }, own) }
}

const MARKS = { expert: '某专家', marks: [{ space: SPACES.own.code, points: 1 }] }

export const PROCEDURES: Readonly<Record<string, Row>> = {
  'account.me': { answers: EVERYBODY },
  'account.signIn': { ask: () => ({ login: 'nobody', password: 'x' }), answers: EVERYBODY },
  'account.signOut': { answers: EVERYBODY },
  'account.changePassword': { ask: () => ({ current: 'x', next: 'x' }), answers: SIGNED_IN },
  'account.endSessions': { answers: SIGNED_IN },

  'user.list': { answers: '   yes   yes       no     no      no     no' },
  'user.places': { answers: ' yes   yes       no     no      no     no' },
  'user.names': { answers: '  yes   yes       no     yes     no     no' },
  'user.create': {
    ask: ({ space }) => ({ login: 'someone.new', name: '某人', role: 'space', space }),
    answers: USERS_OF_SPACES,
  },
  'user.rename': {
    ask: async (about) => ({ login: await userOf(about), name: '某人' }),
    answers: USERS_OF_SPACES,
  },
  'user.setDisabled': {
    ask: async (about) => ({ login: await userOf(about), disabled: true }),
    answers: USERS_OF_SPACES,
  },
  'user.resetPassword': { ask: async (about) => ({ login: await userOf(about) }), answers: USERS_OF_SPACES },
  'user.endSessions': { ask: async (about) => ({ login: await userOf(about) }), answers: USERS_OF_SPACES },
  'user.markable': { ask: ofYear, answers: CITY_ONLY },
  'user.grant': {
    ask: async (about) => ({ login: await userOf(about, 'expert'), year: about.year, indicators: ['m1'] }),
    answers: CITY_ONLY,
  },

  'city.years': { answers: '   yes   yes       yes    yes     yes    no' },
  'city.overview': {
    ask: ofYear,
    answers: '                 yes   yes       yes    yes     no     no',
  },

  'ranking.get': {
    ask: ofYear,
    answers: {
      before: '                yes   no        no     no      no     no',
      preview: '               yes   yes       yes    no      no     no',
      publicity: '             yes   yes       yes    yes     no     no',
      published: '             yes   yes       yes    yes     no     no',
    },
  },
  'ranking.firmness': { ask: ofYear, answers: CITY_ONLY },
  'ranking.under': {
    ask: ({ year }) => ({ year, schemeOfYear: YEARS.published }),
    answers: CITY_ONLY,
  },
  'ranking.run': { ask: ofYear, answers: CITY_ONLY },
  'district.medians': {
    ask: ({ year }) => ({ year, ofDistrict: '东区' }),
    answers: {
      before: '                yes   no        no     no      no     no',
      preview: '               yes   yes       yes    no      no     no',
      publicity: '             yes   yes       yes    yes     no     no',
      published: '             yes   yes       yes    yes     no     no',
    },
  },
  'district.history': { answers: 'yes yes      no     yes     no     no' },
  'district.measured': {
    ask: () => ({ measure: 'events' }),
    answers: 'yes yes      no     yes     no     no',
  },

  'scorecard.get': {
    ask: ofSpace,
    answers: {
      before: NOT_BEFORE_PREVIEW,
      preview: '               yes   yes  no   yes  no    no    no      no     no',
      publicity: '             yes   yes  no   yes  no    no    yes     no     no',
      published: '             yes   yes  no   yes  no    no    yes     no     no',
    },
  },

  'report.list': { ask: ofYear, answers: 'yes yes  yes   yes     no     no' },
  'report.get': { ask: ofSpace, answers: REPORT_READERS },
  'report.saved': {
    ask: (about) => ({ ...ofSpace(about), revision: 1, table: 'mentors', format: 'csv' }),
    answers: REPORT_READERS,
  },
  'report.effect': { ask: ofSpace, answers: REPORT_READERS },
  'report.returnable': { ask: ofSpace, answers: REPORT_WRITERS },
  'report.compare': { ask: (about) => ({ ...ofSpace(about), before: 1, after: 1 }), answers: REPORT_READERS },
  'report.receipt': { ask: (about) => ({ ...ofSpace(about), revision: 1 }), answers: REPORT_READERS },
  'report.pledge': { ask: ofSpace, answers: REPORT_READERS },
  'report.row': {
    ask: (about) => ({ ...ofSpace(about), file: `${about.space}/2.csv`, sheet: null, row: 2 }),
    answers: REPORT_WRITERS,
  },
  'report.mend': {
    ask: (about) => ({
      ...seenAs('draft', about),
      ...{ file: `${about.space}/2.csv`, sheet: null, row: 2, cells: { name: '甲' }, cutsBeyond: false },
    }),
    answers: REPORT_WRITERS,
  },
  'report.explain': {
    ask: (about) => ({ ...seenAs('draft', about), explanations: [] }),
    answers: REPORT_WRITERS,
  },
  'report.submit': { ask: (about) => seenAs('draft', about), answers: REPORT_WRITERS },
  'report.redraft': { ask: (about) => seenAs('returned', about), answers: REPORT_WRITERS },
  'report.verify': {
    ask: (about) => ({ ...seenAs('submitted', about), visitedOn: null, reason: null, remarks: [] }),
    answers: REVIEWERS,
  },
  'report.return': {
    ask: (about) => ({ ...seenAs('verified', about), reason: '人数不符', remarks: [] }),
    answers: REVIEWERS,
  },
  'report.accept': { ask: (about) => seenAs('verified', about), answers: CITY_ON_ONE },
  'report.acceptMany': {
    ask: ({ year, space }) => ({ year, reports: [{ space, seen: { revision: 1, status: 'verified' } }] }),
    answers: CITY_ONLY,
  },

  'profile.get': { ask: ofSpace, answers: REPORT_WRITERS },
  'profile.save': { ask: (about) => ({ ...ofSpace(about), seen: null, cells: {} }), answers: REPORT_WRITERS },

  'review.queue': { ask: ofYear, answers: 'yes yes no    no      no     no' },
  'review.get': { ask: ofSpace, answers: REPORT_READERS },
  'review.summary': { ask: ({ year }) => ({ year, district: '东区' }), answers: 'yes yes no no no no' },
  'review.noteAbsence': { ask: (about) => ({ ...ofSpace(about), reason: '已停业' }), answers: REVIEWERS },
  'evidence.withdraw': { ask: (about) => ({ ...ofSpace(about), id: 1 }), answers: REPORT_WRITERS },

  'audit.list': { ask: () => ({}), answers: 'yes yes no    yes     no     no' },
  'audit.check': { answers: CITY_AND_AUDITOR },

  'registry.list': { answers: ' yes yes      yes    yes     no     no' },

  'edition.years': { answers: 'yes   yes       yes    yes     yes    yes', tells: 'all' },
  'edition.publicList': {
    ask: ofYear,
    tells: 'all',
    answers: {
      before: '                no    no        no     no      no     no',
      preview: '               no    no        no     no      no     no',
      publicity: '             yes   yes       yes    yes     yes    yes',
      published: '             yes   yes       yes    yes     yes    yes',
    },
  },
  'edition.list': {
    ask: ofYear,
    answers: {
      before: '                yes   no        no     no      no     no',
      preview: '               yes   yes       yes    no      no     no',
      publicity: '             yes   yes       yes    yes     no     no',
      published: '             yes   yes       yes    yes     no     no',
    },
  },
  'edition.notice': {
    ask: ({ year }) => ({
      ...{
        year,
        format: 'xlsx',
        bureau: '示例市科学技术局',
        number: null,
        date: '2026-03-05',
        grades: ['优秀'],
      },
      contact: { office: '高新处', address: '示例路1号', phone: '0577-88000021' },
    }),
    tells: 'all',
    answers: {
      before: '                no    no        no     no      no     no',
      preview: '               no    no        no     no      no     no',
      publicity: '             yes   no        no     no      no     no',
      published: '             yes   no        no     no      no     no',
    },
  },
  'edition.next': { ask: ofYear, answers: CITY_ONLY },
  'year.get': { ask: ofYear, answers: '  yes yes      yes    yes     yes    no' },
  'year.plan': { ask: ofYear, answers: CITY_ONLY },
  'year.open': { ask: ({ year }) => ({ year, settings: SETTINGS }), answers: CITY_ONLY },
  'year.change': {
    ask: ({ year }) => ({ year, settings: SETTINGS, seen: { ...SETTINGS, stage: 'scoring' } }),
    answers: CITY_ONLY,
  },
  'year.move': {
    ask: ({ year }) => ({ year, seen: 'scoring', to: 'reviewing', reason: '补充材料' }),
    answers: CITY_ONLY,
  },
  'year.exclude': { ask: (about) => ({ ...ofSpace(about), reason: '停业' }), answers: CITY_ON_ONE },
  'year.include': { ask: ofSpace, answers: CITY_ON_ONE },
  'year.reopen': {
    ask: (about) => ({ ...ofSpace(about), reason: '补报', until: '2026-02-01' }),
    answers: CITY_ON_ONE,
  },
  'year.closeReopening': { ask: ofSpace, answers: CITY_ON_ONE },
  'year.holidays': { answers: CITY_ONLY },
  'year.changeHoliday': {
    ask: () => ({ day: '2026-10-01', kind: '休', name: '国庆节' }),
    answers: CITY_ONLY,
  },
  'year.importHolidays': { answers: CITY_ONLY },
  'year.proposeScheme': {
    ask: ({ year }) => ({ year, scheme: DEFAULT_SCHEME, reason: null }),
    answers: CITY_ONLY,
  },
  'year.proposePublication': { ask: ({ year }) => ({ year, reason: null }), answers: CITY_ONLY },
  'year.confirm': { ask: () => ({ id: 1 }), answers: CITY_ONLY },
  'year.refuse': { ask: () => ({ id: 1 }), answers: CITY_ONLY },
  'year.withdraw': { ask: () => ({ id: 1 }), answers: CITY_ONLY },

  'finding.list': { ask: ofYear, answers: 'yes yes yes   yes     no     no' },
  'finding.get': { ask: ofFinding, answers: REPORT_READERS },
  'finding.raise': {
    ask: (about) => ({ ...ofSpace(about), text: '请核对' }),
    answers: '                 yes   yes  no   no   no    no    no      no     no',
  },
  'finding.refresh': { ask: ofYear, answers: CITY_ONLY },
  'finding.preview': {
    ask: async (about) => ({ ...(await ofFinding(about)), decision: 'dismissed' }),
    answers: CITY_ABOUT_ONE,
  },
  'finding.decide': {
    ask: async (about) => ({ ...(await ofFinding(about)), decision: 'dismissed', reason: '属实' }),
    answers: CITY_ABOUT_ONE,
  },
  'finding.dismiss': { ask: ({ year }) => ({ year, ids: [1], reason: '属实' }), answers: CITY_ONLY },
  'finding.answer': {
    ask: async (about) => ({ ...(await ofFinding(about)), text: '说明' }),
    answers: ITS_PEOPLE,
  },

  'objection.list': { ask: ofYear, answers: 'yes yes yes   yes     no     no' },
  'objection.get': { ask: ofObjection, answers: REPORT_READERS },
  'objection.raise': {
    ask: (about) => ({ ...ofSpace(about), text: '少计一场' }),
    answers: {
      before: '                no    no   no   no   no    no    no      no     no',
      preview: '               no    no   no   yes  no    no    no      no     no',
      publicity: '             no    no   no   yes  no    no    no      no     no',
      published: '             no    no   no   no   no    no    no      no     no',
    },
  },
  'objection.record': {
    ask: (about) => ({ ...ofSpace(about), text: '少计一场', realName: '钱某', contact: '14200000000' }),
    answers: CITY_ABOUT_ONE,
  },
  'objection.decide': {
    ask: async (about) => ({ ...(await ofObjection(about)), decision: 'rejected', reason: '已核实' }),
    answers: CITY_ABOUT_ONE,
  },
  'objection.answer': {
    ask: async (about) => ({ ...(await ofObjection(about)), text: '说明' }),
    answers: ITS_PEOPLE,
  },

  'mark.grid': { ask: ofYear, answers: 'yes  no        no     no      yes    no' },
  'mark.give': {
    ask: ({ year }) => ({ year, ...MARKS, indicator: MARKED }),
    answers: '                 yes   no        no     no      yes    no',
  },
  'mark.flag': {
    ask: (about) => ({ ...ofSpace(about), flag: '安全', isSet: true }),
    answers: CITY_ABOUT_ONE,
  },

  'scheme.list': { answers: CITY_AND_AUDITOR },
  'scheme.get': { ask: () => DEFAULT_SCHEME, answers: CITY_AND_AUDITOR },
  'scheme.values': { ask: ({ year }) => ({ year, ...DEFAULT_SCHEME }), answers: CITY_AND_AUDITOR },
  'scheme.difference': {
    ask: () => ({ a: DEFAULT_SCHEME, b: DEFAULT_SCHEME }),
    answers: CITY_AND_AUDITOR,
  },
  'scheme.check': { ask: () => ({ document: {} }), answers: CITY_ONLY },
  'scheme.preview': { ask: ({ year }) => ({ year, document: {} }), answers: CITY_ONLY },
  'scheme.saveDraft': { ask: () => ({ document: {} }), answers: CITY_ONLY },
  'scheme.runWith': { ask: ({ year }) => ({ year, ...DEFAULT_SCHEME }), answers: CITY_ONLY },
}
