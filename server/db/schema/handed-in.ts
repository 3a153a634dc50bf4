import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Bytes as handed in, by SHA-256, in parts so that neither writing nor reading needs them whole. */
export const blobInfo = sqliteTable('blob', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
})
export const blobPart = sqliteTable(
  'blob_part',
  {
    sha256: text()
      .notNull()
      .references(() => blobInfo.sha256),
    part: integer().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.part] })],
)

/** One handing-in of files, for one or many spaces. */
export const upload = sqliteTable('upload', {
  id: integer().primaryKey(),
  year: integer().notNull(),
  at: text().notNull(),
  by: text().notNull(),
})

/** The files of an upload, those inside a zip one by one. `blob` is where the bytes are: the file's own, or its zip's;
 * null where the file was refused before anything of it was kept. */
export const uploadFile = sqliteTable(
  'upload_file',
  {
    upload: integer()
      .notNull()
      .references(() => upload.id),
    place: integer().notNull(),
    path: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    blob: text().references(() => blobInfo.sha256),
    /** Codes of the spaces whose rows it holds; of a file without rows, whose folder or call it came in. */
    spaces: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    /** It holds rows too that are of no space for which the one who handed it in may hand in. */
    strangers: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.upload, table.place] }),
    index('upload_file_by_hash').on(table.sha256),
  ],
)
