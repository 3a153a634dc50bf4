/** A pledge of truth (真实性承诺书) to print, sign, stamp and hand in with the report. */
export interface Pledge {
  readonly title: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Lines left to be filled in by hand. */
  readonly signing: readonly string[]
}

export interface PledgeRequest {
  readonly year: number
  readonly space: { readonly name: string; readonly operator: string | null }
  /** To whom it is given: 温州市科学技术局. */
  readonly bureau: string
}

export const buildPledge = ({ year, space, bureau }: PledgeRequest): Pledge => ({
  title: '众创空间年度报告真实性承诺书',
  addressee: `${bureau}：`,
  paragraphs: [
    `${space.operator === null ? '本单位' : `本单位（${space.operator}）`}运营的${space.name}现报送${year}年度考核报告，并郑重承诺：`,
    '一、所报送的基本情况、各项台账和佐证材料真实、准确、完整，能够与原始记录相互印证。',
    '二、同一活动、企业、辅导等记录没有重复填报，也没有用于本单位运营的其他载体的考核。',
    '三、报送材料中不含身份证号码，涉及的个人信息已依法取得同意。',
    '四、如有不实，愿意接受主管部门按有关规定作出的处理。',
  ],
  signing: ['承诺单位（盖章）：', '负责人（签字）：', '日期：　　　　年　　月　　日'],
})
