import type { Action } from '#shared/workflow/permission.ts'
import type { Answers } from './cells.ts'

/**
 * The table of workflow: Who may do what, cell by cell, written from it: for each action whether `can` lets it pass,
 * about one space (nine cells) or about none (six), as in table.ts.
 */

//                        city  district  space           auditor expert nobody
//                              own  far  own  near  far
const READ_OF_REPORTS = ' yes   yes  no   yes  no    no   yes     no     no'
const OF_REPORTS = '      yes   yes  no   yes  no    no   no      no     no'
const BUREAUS = '         yes   yes  no   no   no    no   no      no     no'
const CITY_OF_ONE = '     yes   no   no   no   no    no   no      no     no'
const NOBODY_OF_ONE = '   no    no   no   no   no    no   no      no     no'
const OWN_OBJECTION = '   no    no   no   yes  no    no   no      no     no'
//                        city  district  space           auditor expert nobody
const EVERYBODY_IN = '    yes   yes       yes             yes     yes    no'
const EVERYBODY = '       yes   yes       yes             yes     yes    yes'
const CITY = '            yes   no        no              no      no     no'
const CITY_AUDITOR = '    yes   no        no              yes     no     no'
const CITY_EXPERT = '     yes   no        no              no      yes    no'

const staged = (before: string, preview: string, publicity: string, published = publicity): Answers => ({
  ...{ before, preview, publicity, published },
})

export const MATRIX: Readonly<Record<Exclude<Action, 'peer.read'>, Answers>> = {
  // registry of spaces: read, write | read its own district | read itself | read | –
  'registry.read': READ_OF_REPORTS,
  'registry.write': CITY_OF_ONE,
  // upload, submit a report: for any space | for spaces of its district | its own | – | –
  'report.write': OF_REPORTS,
  // read reports, ledgers, issues, files: all | its district | its own | read, masked | –
  'report.read': READ_OF_REPORTS,
  'personal.read': OF_REPORTS,
  // verify, return: all | its district | – | – | –
  'report.review': BUREAUS,
  'report.decide': CITY_OF_ONE,
  // schemes, stages, manual marks, findings: all | raise findings in its district | – | read | –
  'appraisal.read': EVERYBODY_IN,
  'appraisal.manage': CITY,
  'scheme.read': CITY_AUDITOR,
  'scheme.write': CITY,
  'finding.read': READ_OF_REPORTS,
  'finding.raise': BUREAUS,
  'finding.decide': CITY_OF_ONE,
  // Words put to a finding or an objection: those whom it is about, and their bureaus.
  'finding.answer': OF_REPORTS,
  // An objection is a space's about its own scorecard, in preview and publicity; the city bureau decides it.
  'objection.read': READ_OF_REPORTS,
  'objection.raise': staged(NOBODY_OF_ONE, OWN_OBJECTION, OWN_OBJECTION, NOBODY_OF_ONE),
  'objection.answer': OF_REPORTS,
  'objection.decide': CITY_OF_ONE,
  // results before preview: all | – | – | – | –; in preview: all | its district | its own | – | –; then: all | details
  // of its district | its own details | all, masked | –
  'result.read': staged(CITY_OF_ONE, OF_REPORTS, READ_OF_REPORTS),
  // the public list: name, district, grade: in publicity, published
  'list.read': staged(CITY, CITY, EVERYBODY),
  // districts' means: with the public list
  'district.compare': staged(
    CITY,
    CITY,
    '                     yes   yes       no              yes     no     no',
  ),
  // expert marks: all | – | – | – | the expert: its own marks on the indicators given to it
  'mark.read': CITY_EXPERT,
  'mark.write': CITY_EXPERT,
  // users: all | those of its district's spaces | its own password | – | –
  'user.manage': BUREAUS,
  // Names behind the logins of records: to the bureaus, and to the auditor beside the log.
  'user.name': '          yes   yes  no   no   no    no   yes     no     no',
  // audit log: read | read what concerns its district | – | read | –
  'audit.read': '         yes   yes  no   no   no    no   yes     no     no',
  // Whether the whole log is whole is told to who may read the whole log.
  'audit.check': CITY_AUDITOR,
}

/**
 * Figures of peers (median, best, cohort): all | all of groups of 5 or more, its own district's always | of groups of
 * 5 or more | read | –; with the results. By the group: how many spaces, and whose.
 */
export const PEERS: Readonly<Record<string, Answers>> = {
  //                                      city  district  space  auditor expert nobody
  '4 东区': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   yes       no     no      no     no',
    '                                     yes   yes       no     yes     no     no',
  ),
  '5 东区': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   yes       yes    no      no     no',
    '                                     yes   yes       yes    yes     no     no',
  ),
  '4 西区': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   no        no     no      no     no',
    '                                     yes   no        no     yes     no     no',
  ),
  '5 西区': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   yes       yes    no      no     no',
    '                                     yes   yes       yes    yes     no     no',
  ),
  '4 全市': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   no        no     no      no     no',
    '                                     yes   no        no     yes     no     no',
  ),
  '5 全市': staged(
    '                                     yes   no        no     no      no     no',
    '                                     yes   yes       yes    no      no     no',
    '                                     yes   yes       yes    yes     no     no',
  ),
}
