import type { Role } from '#shared/workflow/actor.ts'
import { type AuditEvent, appendAudit, type Doing } from './audit-store.ts'
import { keepBlobs, type NewBlob } from './blob-store.ts'
import type { Connection } from './open.ts'

/** What is answered, or what a file is put to: a finding or an objection. */
export type Matter =
  | { readonly finding: number; readonly objection?: never }
  | { readonly objection: number; readonly finding?: never }

/** What somebody had to say to it. */
export interface KeptAnswer extends Doing {
  readonly text: string
  readonly byRole: Role
}

/** A file put to it. */
export interface KeptAttachment extends Doing {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Told from its bytes. */
  readonly type: string
}

/** Of which space and year the matter is, for the log. */
type About = Pick<AuditEvent, 'year' | 'space'>

/** The face of what is put to findings and objections: words (答复) and files (附件), only added to. */
export interface AnswerStore {
  readonly add: (
    doing: Doing,
    matter: Matter,
    about: About,
    answer: Pick<KeptAnswer, 'text' | 'byRole'>,
  ) => Promise<void>
  /** Oldest first. */
  readonly list: (matter: Matter) => Promise<KeptAnswer[]>
  readonly attach: (
    doing: Doing,
    matter: Matter,
    about: About,
    file: Pick<KeptAttachment, 'name' | 'type'> & { readonly blob: NewBlob; readonly bytes: number },
  ) => Promise<number>
  readonly attachments: (matter: Matter) => Promise<KeptAttachment[]>
  readonly attachment: (id: number) => Promise<(KeptAttachment & { readonly matter: Matter }) | null>
}

export const answerStore = (connection: Connection): AnswerStore => ({
  add: async (doing, matter, about, answer) => add(connection, doing, matter, about, answer),
  list: async (matter) =>
    connection.sqlite
      .prepare(`SELECT text, at, by, by_role AS byRole FROM answer WHERE ${isOf(matter)} ORDER BY id`)
      .all(idOf(matter)) as KeptAnswer[],
  attach: async (doing, matter, about, file) => attach(connection, doing, matter, about, file),
  attachments: async (matter) =>
    connection.sqlite
      .prepare(`SELECT ${ATTACHMENT} FROM attachment WHERE ${isOf(matter)} ORDER BY id`)
      .all(idOf(matter)) as KeptAttachment[],
  attachment: async (id) => readAttachment(connection, id),
})

const ATTACHMENT = 'id, name, bytes, sha256, type, at, by'

const isOf = (matter: Matter): string => (matter.finding === undefined ? 'objection = ?' : 'finding = ?')
const idOf = (matter: Matter): number => matter.finding ?? matter.objection
const columnsOf = (matter: Matter) => ({
  finding: matter.finding ?? null,
  objection: matter.objection ?? null,
})

const answered = (matter: Matter): AuditEvent['action'] =>
  matter.finding === undefined ? 'objection answered' : 'finding answered'

function add(
  connection: Connection,
  doing: Doing,
  matter: Matter,
  about: About,
  { text, byRole }: Pick<KeptAnswer, 'text' | 'byRole'>,
): void {
  const { sqlite } = connection
  sqlite
    .transaction(() => {
      sqlite
        .prepare(
          `INSERT INTO answer (finding, objection, text, at, by, by_role)
           VALUES (@finding, @objection, @text, @at, @by, @byRole)`,
        )
        .run({ ...columnsOf(matter), text, byRole, ...doing })
      appendAudit(connection, doing, { action: answered(matter), ...about, detail: { ...matter } })
    })
    .immediate()
}

function attach(
  connection: Connection,
  doing: Doing,
  matter: Matter,
  about: About,
  { name, type, bytes, blob }: Parameters<AnswerStore['attach']>[3],
): number {
  const { sqlite } = connection
  return sqlite
    .transaction(() => {
      keepBlobs(connection, [blob])
      const id = Number(
        sqlite
          .prepare(
            `INSERT INTO attachment (finding, objection, name, bytes, sha256, type, at, by)
             VALUES (@finding, @objection, @name, @bytes, @sha256, @type, @at, @by)`,
          )
          .run({ ...columnsOf(matter), name, type, bytes, sha256: blob.sha256, ...doing }).lastInsertRowid,
      )
      const detail = { ...matter, attachment: id, sha256: blob.sha256, bytes }
      appendAudit(connection, doing, { action: 'attachment added', ...about, detail })
      return id
    })
    .immediate()
}

function readAttachment({ sqlite }: Connection, id: number) {
  const kept = sqlite
    .prepare(`SELECT ${ATTACHMENT}, finding, objection FROM attachment WHERE id = ?`)
    .get(id) as (KeptAttachment & { finding: number | null; objection: number | null }) | undefined
  if (!kept) return null
  const { finding, objection, ...file } = kept
  return { ...file, matter: finding === null ? { objection: objection! } : { finding } }
}
