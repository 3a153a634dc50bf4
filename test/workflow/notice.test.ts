import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { buildNotice, type Notice } from '#shared/workflow/notice.ts'
import { noticeFaults } from '#shared/workflow/notice-faults.ts'
import { LIST, PUBLICITY, PUBLISHED } from './notice-cases.ts'

const words = ({ lines }: Notice) => lines.map((line) => (line.kind === 'phone' ? line.phone : line.text))

describe('a 公示', () => {
  const notice = buildNotice(PUBLICITY)

  test('says what, until when, and how to object', () => {
    expect(notice).toMatchObject({
      head: '示例市科学技术局',
      number: null,
      title: ['示例市科学技术局关于2025年度', '市级众创空间绩效考核结果的公示'],
      addressee: null,
      listTitle: ['2025年度市级众创空间', '绩效考核结果公示名单'],
      signature: '示例市科学技术局',
      date: '2026年3月5日',
    })
    expect(words(notice)).toEqual([
      '根据《示例市众创空间备案管理办法》有关规定，我局组织开展了2025年度市级众创空间绩效考核工作。经空间填报、区县审核和综合评价，现将考核结果予以公示。共5家众创空间，其中优秀2家、良好3家，名单见附件。',
      '一、公示时间',
      '2026年3月6日至2026年3月12日（5个工作日）。',
      '二、异议受理',
      expect.stringMatching(/书面形式.*真实姓名.*联系方式.*匿名异议不予受理。$/),
      '三、联系方式',
      '受理部门：高新技术处',
      '联系地址：示例市示例路1号',
      '0577-88000021',
      '特此公示。',
    ])
  })

  test('lists by grade, district and name, whatever the ranks', () => {
    expect(notice.list).toEqual(LIST)
    const turned = buildNotice({ ...PUBLICITY, spaces: [...PUBLICITY.spaces].reverse() })
    expect(turned).toEqual(notice)
  })

  test('lists only the grades that were chosen', () => {
    const best = buildNotice({ ...PUBLICITY, grades: ['优秀'] })
    expect(best.list.map(({ grade }) => grade)).toEqual(['优秀', '优秀'])
    expect(words(best)[0]).toContain('优秀众创空间共2家，名单见附件。')
    expect(JSON.stringify(best)).not.toContain('良好')
  })

  test('of one day says that day', () => {
    const day = '2026-03-06' as PlainDate
    const one = buildNotice({
      ...PUBLICITY,
      stage: 'publicity',
      publicity: { from: day, until: day, workingDays: 1 },
      contact: { office: '高新技术处', address: '示例市示例路1号', phone: '12345' },
    })
    expect(words(one)[2]).toBe('2026年3月6日（1个工作日）。')
  })

  test('takes nothing of a space but name, district and grade', () => {
    const more = PUBLICITY.spaces.map((space, index) => ({ ...space, total: 87.35, rank: index + 1 }))
    expect(buildNotice({ ...PUBLICITY, spaces: more })).toEqual(notice)
  })
})

test('a notice of results', () => {
  const notice = buildNotice(PUBLISHED)
  expect(notice).toMatchObject({
    head: '示例市科学技术局文件',
    number: '示科发〔2026〕12号',
    title: ['示例市科学技术局关于公布2025年度', '市级众创空间绩效考核结果的通知'],
    addressee: '各县（市、区）、功能区科技局，各市级众创空间：',
    listTitle: ['2025年度市级众创空间', '绩效考核结果名单'],
  })
  expect(words(notice)).toEqual([
    '根据《示例市众创空间备案管理办法》有关规定，我局组织开展了2025年度市级众创空间绩效考核工作。考核结果已于2026年3月6日至2026年3月12日（5个工作日）公示，现将考核结果予以公布。共5家众创空间，其中优秀2家、良好3家，名单见附件。',
    '特此通知。',
  ])
})

describe('is refused', () => {
  const spaces = (name: string) => ({
    ...PUBLICITY,
    spaces: [...PUBLICITY.spaces, { name, district: '鹿城区', grade: '优秀' }],
  })
  const contact = (more: object): typeof PUBLICITY =>
    PUBLICITY.stage === 'publicity' ? { ...PUBLICITY, contact: { ...PUBLICITY.contact, ...more } } : PUBLICITY

  test.each([
    ['nothing', PUBLICITY, []],
    ['nothing', PUBLISHED, []],
    [
      'a mobile number in a name',
      spaces('示例·张三13800000000'),
      ['附件第1行“空间名称”疑似含有电话号码，文件未生成。请删去后重新生成。'],
    ],
    [
      'an identity card number in a name',
      spaces('示例·11010519491231002X'),
      ['附件第1行“空间名称”疑似含有身份证号码，文件未生成。请删去后重新生成。'],
    ],
    [
      'a number in the address',
      contact({ address: '示例路1号 张三 138 0000 0000' }),
      ['正文第8段疑似含有电话号码，文件未生成。请删去后重新生成。'],
    ],
    [
      'a number in the office',
      contact({ office: '高新技术处(0577-88000021)' }),
      ['正文第7段疑似含有电话号码，文件未生成。请删去后重新生成。'],
    ],
    [
      'a name beside the office’s number',
      contact({ phone: '张三 0577-88000021' }),
      ['联系电话不是单纯的电话号码，文件未生成。此处只填办公电话，请改正后重新生成。'],
    ],
    [
      'an identity card number for the office’s',
      contact({ phone: '110105194912310021' }),
      ['联系电话不是单纯的电话号码，文件未生成。此处只填办公电话，请改正后重新生成。'],
    ],
    [
      'a number for 发文字号',
      { ...PUBLISHED, number: '13800000000' },
      ['发文字号疑似含有电话号码，文件未生成。请删去后重新生成。'],
    ],
    [
      'a list of nobody',
      { ...PUBLICITY, grades: ['特优'] },
      ['附件没有可列出的众创空间，文件未生成。请检查所选的等级后重新生成。'],
    ],
  ])('for %s', (_, request, expected) => {
    const faults = noticeFaults(buildNotice(request))
    expect(faults.map(({ message }) => message)).toEqual(expected)
    // The number itself is repeated nowhere: messages are logged.
    expect(JSON.stringify(faults)).not.toMatch(/\d{5}/)
  })
})
