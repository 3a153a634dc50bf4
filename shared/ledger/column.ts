import type { PlainDate } from '#shared/base/plain-date.ts'

/** What of a person a column holds, and so how it is masked. */
export type Personal = 'name' | 'phone'

/**
 * A column of a ledger, declared once: the reader, the templates, the pages, the exports and the checks are
 * all derived from it (reports: Columns).
 */
interface ColumnBase {
  readonly key: string
  /** The header as the ledger names it; every issue about the column names it so. */
  readonly header: string
  readonly aliases: readonly string[]
  /** A required column must be in the header and filled in every row. */
  readonly required: boolean
  /** Personal data of a person: masked to everyone but the space and its bureaus. */
  readonly personal?: Personal
  /** What belongs in it, in Chinese, where the header alone does not say. */
  readonly meaning?: string
  /** A value as people would write it; left out: one of its type. */
  readonly example?: string
  /** The unit that people are shown, where it is not the first of `units`; null: none. */
  readonly shownUnit?: string | null
  /** Under which heading of a form it stands, with those next to it. */
  readonly group?: string
}
export interface TextColumn extends ColumnBase {
  readonly type: 'text'
}
/** Names of files handed in with the ledger. */
export interface EvidenceColumn extends ColumnBase {
  readonly type: 'evidence'
}
export interface NumberColumn extends ColumnBase {
  readonly type: 'integer' | 'decimal'
  /** Suffixes that a value, and units that a header, may carry; all mean the same. */
  readonly units: readonly string[]
  readonly min?: number
  /** Whether `min` itself is out of range. */
  readonly aboveMin?: boolean
  readonly max?: number
}
/** An amount of money, kept in 万元 (ten thousand yuan), not below zero. */
export interface MoneyColumn extends ColumnBase {
  readonly type: 'money'
}
export interface DateColumn extends ColumnBase {
  readonly type: 'date'
  /** A range of days is allowed and stands for its first. */
  readonly ranges?: boolean
}
export interface ChoiceColumn extends ColumnBase {
  readonly type: 'choice'
  /** Each word with its aliases. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** What an empty cell stands for. */
  readonly whenEmpty?: string
}
export interface CreditCodeColumn extends ColumnBase {
  readonly type: 'creditCode'
}
export type Column =
  | TextColumn
  | EvidenceColumn
  | NumberColumn
  | MoneyColumn
  | DateColumn
  | ChoiceColumn
  | CreditCodeColumn

type Present<C> = C extends { type: 'integer' | 'decimal' | 'money' }
  ? number
  : C extends { type: 'date' }
    ? PlainDate
    : C extends { type: 'choice'; choices: infer Choices }
      ? keyof Choices & string
      : C extends { type: 'evidence' }
        ? readonly string[]
        : string

/** The value that a row has in a column: never empty where required or with a word for empty cells. */
export type ValueOf<C> = C extends { required: true } | { whenEmpty: string } | { type: 'evidence' }
  ? Present<C>
  : Present<C> | null

/** A row of a table with these columns, by key. Whose row it is is settled before: those columns are no values. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as Exclude<C['key'], SpaceKey>]: ValueOf<C>
}

export type SpaceKey = 'spaceCode' | 'spaceName'

/** Keys of the columns that say whose a row is: filled or not, they make no row. */
export const SPACE_KEYS: ReadonlySet<string> = new Set<SpaceKey>(['spaceCode', 'spaceName'])

/** They are the first columns of every ledger: so many come before a ledger's own. */
export const SPACE_COLUMNS = SPACE_KEYS.size

// Constructors: the declarations read like the tables of the specification.

type Words = readonly string[]

/** A column with what people are told of it: in templates, forms and their notes. */
export const told = <const C extends Column>(
  column: C,
  words: Pick<ColumnBase, 'meaning' | 'example' | 'shownUnit' | 'group'>,
): C => ({ ...column, ...words })

export const text = <const K extends string, const R extends boolean = false>(
  key: K,
  header: string,
  aliases: Words = [],
  more: { required?: R; personal?: Personal } = {},
) => ({ ...more, type: 'text', key, header, aliases, required: (more.required ?? false) as R }) as const

export const number = <
  const T extends 'integer' | 'decimal',
  const K extends string,
  const R extends boolean,
>(
  type: T,
  key: K,
  header: string,
  aliases: Words,
  required: R,
  units: Words,
  range: { min?: number; aboveMin?: boolean; max?: number } = {},
) => ({ type, key, header, aliases, required, units, ...range }) as const

export const money = <const K extends string>(key: K, header: string, aliases: Words) =>
  ({ type: 'money', key, header, aliases, required: false }) as const

export const date = <const K extends string, const R extends boolean>(
  key: K,
  header: string,
  aliases: Words,
  required: R,
  more: { ranges?: boolean } = {},
) => ({ type: 'date', key, header, aliases, required, ...more }) as const

export const choice = <const K extends string, const C extends Readonly<Record<string, Words>>>(
  key: K,
  header: string,
  aliases: Words,
  choices: C,
) => ({ type: 'choice', key, header, aliases, required: true, choices }) as const

export const optionalChoice = <
  const K extends string,
  const C extends Readonly<Record<string, Words>>,
  const E extends keyof C & string,
>(
  key: K,
  header: string,
  aliases: Words,
  choices: C,
  whenEmpty: E,
) => ({ type: 'choice', key, header, aliases, required: false, choices, whenEmpty }) as const

export const creditCode = <const K extends string>(key: K, header: string, aliases: Words) =>
  ({ type: 'creditCode', key, header, aliases, required: false }) as const

export const evidence = () =>
  ({
    type: 'evidence',
    key: 'evidence',
    header: '佐证材料',
    aliases: ['证明材料', '附件'],
    required: false,
    meaning: '随表一起上传的文件名，几个用顿号隔开',
    example: '签到表.pdf、现场照片.jpg',
  }) as const

/** The two columns by which any ledger may say whose row it is (reports: Which space). */
export const spaceColumns = [
  told(text('spaceCode', '空间编码', ['众创空间编码', '编码', '空间代码']), {
    ...{ meaning: '空间名录中的编码；一张表装多家空间时逐行填写', example: 'WZ-LC-001' },
  }),
  told(text('spaceName', '空间名称', ['众创空间名称', '空间全称']), {
    ...{ meaning: '空间名录中的名称，供核对', example: '示例众创空间' },
  }),
] as const
