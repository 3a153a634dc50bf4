import type { PlainDate } from '#shared/base/plain-date.ts'
import type { NoticeRequest } from '#shared/workflow/notice-request.ts'

const common = {
  year: 2025,
  bureau: '示例市科学技术局',
  basis: '《示例市众创空间备案管理办法》',
  date: '2026-03-05' as PlainDate,
  grades: ['优秀', '良好', '合格'],
  districts: ['鹿城区', '龙湾区'],
  // In the order of their ranks, which no list may show.
  spaces: [
    { name: '示例·丙空间', district: '龙湾区', grade: '优秀' },
    { name: '示例·乙空间', district: '鹿城区', grade: '良好' },
    { name: '示例·甲空间<1>&𠮷', district: '鹿城区', grade: '优秀' },
    { name: '示例·丁空间', district: '鹿城区', grade: '不合格' },
    { name: '示例·戊空间', district: '瓯江口新区', grade: '良好' },
    { name: '示例·己空间', district: '鹿城区', grade: '良好' },
  ],
}
const publicity = {
  from: '2026-03-06' as PlainDate,
  until: '2026-03-12' as PlainDate,
  workingDays: 5,
}

/** A 公示 without 发文字号, and the notice of results with one. */
export const PUBLICITY: NoticeRequest = {
  ...{ ...common, stage: 'publicity', number: null, publicity },
  contact: { office: '高新技术处', address: '示例市示例路1号', phone: '0577-88000021' },
}
export const PUBLISHED: NoticeRequest = {
  ...{ ...common, stage: 'published', number: '示科发〔2026〕12号', publicity },
}

/** The list in the order of grades, districts and names (by code point: 乙 U+4E59, 己 U+5DF1). */
export const LIST = [
  { name: '示例·甲空间<1>&𠮷', district: '鹿城区', grade: '优秀' },
  { name: '示例·丙空间', district: '龙湾区', grade: '优秀' },
  { name: '示例·乙空间', district: '鹿城区', grade: '良好' },
  { name: '示例·己空间', district: '鹿城区', grade: '良好' },
  { name: '示例·戊空间', district: '瓯江口新区', grade: '良好' },
]
