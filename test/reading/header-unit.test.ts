import { describe, expect, test } from 'vitest'
import type { Column } from '#shared/ledger/column.ts'
import { extraColumns } from '#shared/ledger/extras.ts'
import { mentoringColumns } from '#shared/ledger/mentoring.ts'
import { profileColumns } from '#shared/ledger/profile.ts'
import { headerUnit, unitAbove } from '#shared/reading/header-unit.ts'

const all: readonly Column[] = [...profileColumns, ...mentoringColumns, ...extraColumns]
const columnOf = (header: string): Column => all.find((column) => column.header === header)!

describe('a bracketed part of a header', () => {
  test.each<[string, string, string]>([
    ['总面积', '平方米', 'own'],
    ['总面积', '单位: 平方米', 'own'],
    ['总面积', 'm2', 'own'],
    ['总面积', '亩', 'unknown'],
    ['总面积', '公顷', 'unknown'],
    ['总面积', '万平方米', 'unknown'],
    ['总面积', '万m2', 'unknown'],
    ['总面积', '平方公里', 'unknown'],
    ['总面积', '单位:万', 'unknown'],
    ['总面积', '千', 'unknown'],
    ['总面积', '百', 'unknown'],
    ['总面积', '建筑面积', 'none'],
    ['总面积', '必填', 'none'],
    ['总面积', '', 'none'],
    ['总面积', '单位:', 'none'],
    ['专职服务人员数', '人', 'own'],
    ['专职服务人员数', '千人', 'unknown'],
    ['专职服务人员数', '百人', 'unknown'],
    ['专职服务人员数', '万人次', 'unknown'],
    ['专职服务人员数', '全年平均', 'none'],
    ['专职服务人员数', '百分之百到岗', 'none'],
    ['辅导时长', '小时', 'own'],
    ['辅导时长', 'h', 'own'],
    ['辅导时长', '分钟', 'unknown'],
    ['辅导时长', '分', 'unknown'],
    ['辅导时长', '天', 'unknown'],
    ['辅导时长', '课时', 'unknown'],
    ['辅导时长', '学时', 'unknown'],
    ['数值', '万元', 'own'],
    ['数值', '%', 'own'],
    ['数值', '千元', 'unknown'],
    ['数值', '亿元', 'unknown'],
    ['数值', '元', 'unknown'],
    ['数值', '分', 'none'],
    ['数值', '百分比', 'none'],
    ['租赁起始日期', '天', 'none'],
    ['联系人', '万', 'none'],
    ['场地性质', '千', 'none'],
    ['总收入', '元', 'own 元'],
    ['总收入', '千元', 'own 千元'],
    ['总收入', '万元', 'own 万元'],
    ['总收入', '亿元', 'own 亿元'],
    ['总收入', '千', 'own 千元'],
    ['总收入', '万', 'own 万元'],
    ['总收入', '亿', 'own 亿元'],
    ['总收入', '单位:人民币 千元', 'own 千元'],
    ['总收入', '人民币', 'none'],
    ['总收入', '含税', 'none'],
    ['总收入', '百', 'unknown'],
    ['总收入', '百万元', 'unknown'],
    ['总收入', '百万', 'unknown'],
    ['总收入', '十亿', 'unknown'],
    ['总收入', '美元', 'unknown'],
    ['总收入', '万美元', 'unknown'],
    ['总收入', 'USD', 'unknown'],
    ['总收入', 'usd', 'unknown'],
    ['总收入', '$', 'unknown'],
    ['总收入', '欧元', 'unknown'],
    ['总收入', '港币', 'unknown'],
    ['总收入', '英镑', 'unknown'],
    ['总收入', '日圆', 'unknown'],
    ['总收入', '元/年', 'unknown'],
    ['总收入', '万元,含税', 'unknown'],
  ])('%s(%s): %s', (header, part, expected) => {
    const unit = headerUnit(columnOf(header), part)
    const money = unit.kind === 'own' && unit.money ? ` ${unit.money}` : ''
    expect(unit.kind + money).toBe(expected)
  })
})

describe('a cell above the header', () => {
  test.each<[string, string | null]>([
    ['金额单位:人民币千元', '千元'],
    ['单位:元', '元'],
    ['金额单位为千元', '千元'],
    ['本表单位是:万元', '万元'],
    ['填报单位为万达众创空间', null],
    ['(单位:万元)', '万元'],
    ['单位 亿元', '亿元'],
    ['单位: 人民币 元', '元'],
    ['单位:人民币(千元)', '千元'],
    ['金额单位(千元)', '千元'],
    ['单位:千', '千元'],
    ['单位:平方米、万元', '万元'],
    ['单位:万元(人民币)', '万元'],
    ['单位:元/月', '元'],
    ['金额单位:千元/面积单位:平方米', '千元'],
    ['填报单位:某某公司 金额单位:元', '元'],
    ['单位:万元 单位:元', '元'],
    ['填报单位:万达众创空间', null],
    ['填报单位:千禧众创空间', null],
    ['主管单位:温州市科学技术局', null],
    ['单位:万达众创空间', null],
    ['单位:人民币', null],
    ['单位:平方米', null],
    ['2025年度众创空间台账', null],
    ['总收入为万元', null],
    ['单位:百万元', '?百万元'],
    ['单位:百元', '?百元'],
    ['单位:百', '?百'],
    ['金额单位:美元', '?美元'],
    ['单位:万美元', '?万美元'],
    ['单位:USD', '?USD'],
    ['单位:港币', '?港币'],
    ['单位:新台币', '?新台币'],
  ])('%s: %s', (cell, expected) => {
    const unit = unitAbove(cell)
    expect(typeof unit === 'object' && unit ? `?${unit.unknown}` : unit).toBe(expected)
  })
})
