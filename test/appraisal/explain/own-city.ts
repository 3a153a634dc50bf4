import {
  addEvents,
  addFirms,
  addMentors,
  addTenants,
  type Books,
  codeOf,
  emptyBooks,
  type LedgerCity,
  ledgerCity,
  OWN,
} from './ledger-city.ts'

// A space with figures that are easy to reckon with, and what can be done in its ledgers.

/** 18 events with 360 participants, 3 firms, 100 tenants, 55 of 100 seats, 28 tenants mentored by 2 of 3 mentors. */
export function ownBooks(): Books {
  const books = emptyBooks({ 获投融资金额: 90 })
  addEvents(books, 12)
  addEvents(books, 4, { role: '承办', kind: '创业沙龙' })
  addEvents(books, 2, { role: '协办' })
  addTenants(books, 35, { entered: '2022-01-01', seats: 1 })
  addTenants(books, 20, { entered: '2024-03-01', seats: 1 })
  addTenants(books, 41, { entered: '2024-03-01' })
  addFirms(books, 3)
  addFirms(books, 1, { kind: '个体工商户' })
  addMentors(books, 2, 14)
  addMentors(books, 1, 0)
  books.extras.push({ 指标名称: '纳税总额', 数值: 20.9 })
  return books
}

/** The year before: 4 firms, 300 participants. */
function booksBefore(): Books {
  const books = emptyBooks({ 年度: 2024 })
  addFirms(books, 4, { year: 2024 })
  addEvents(books, 15, { year: 2024 })
  return books
}

/** Events, and how many of ten tenants are over term. */
const OTHERS = [
  [10, 5],
  [40, 1],
  [25, 2],
  [30, 3],
  [5, 4],
] as const

/** The own space among five others of two districts, everything handed in. */
export async function openCity(own: Books, ownDistrict = '鹿城区'): Promise<LedgerCity> {
  const city = await ledgerCity([ownDistrict, '鹿城区', '鹿城区', '鹿城区', '龙湾区', '龙湾区'])
  for (const [i, [events, overTerm]] of OTHERS.entries()) {
    const books = emptyBooks()
    addEvents(books, events)
    addTenants(books, overTerm, { entered: '2022-01-01' })
    addTenants(books, 10 - overTerm)
    await city.handIn(codeOf(i + 1), books)
  }
  await city.handIn(OWN, own)
  await city.handIn(OWN, booksBefore(), 2024)
  return city
}

// Deeds beside adding rows.

export const mentorOf = ({ mentors }: Books): string => String(mentors[0]!.导师姓名)
export const seat = (books: Books, number: number): void => {
  for (const tenant of books.tenants.filter((row) => row.使用工位数 === 0).slice(0, number)) {
    tenant.使用工位数 = 1
  }
}
/** As many that were there too long leave as new ones come. */
export const renew = (books: Books, number: number): void => {
  const old = books.tenants.filter((row) => row.入驻日期 === '2022-01-01').slice(0, number)
  for (const tenant of old) tenant.退出日期 = '2025-06-30'
  addTenants(books, number, { entered: '2025-07-01' })
}
export const tax = (books: Books, amount: number): void => {
  books.extras = [{ 指标名称: '纳税总额', 数值: amount }]
}
