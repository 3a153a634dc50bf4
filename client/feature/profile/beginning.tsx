import { Alert } from 'antd'
import type { Answers } from '#client/api/trpc.ts'

/** What the form begins with, and what saving does: or why nothing can be saved now. */
export function Beginning({ form }: { readonly form: Answers['profile']['get'] }) {
  const { handIn, current, lastYear, seen, year } = form
  if (!handIn.ok) return <Alert type="warning" showIcon title="现在不能填写" description={handIn.why} />
  if (seen && seen.status !== 'draft' && seen.status !== 'returned')
    return (
      <Alert
        type="info"
        showIcon
        title="报告已经提交"
        description="保存后会产生一份新的草稿，要重新提交才起作用；在此之前，已提交的一次不变。"
      />
    )
  if (current) return <Alert type="info" showIcon title={`已填入 ${year} 年度报告中现有的内容`} />
  if (lastYear)
    return (
      <Alert
        type="warning"
        showIcon
        title={`已填入 ${lastYear.year} 年度的内容，请逐项核对`}
        description={`人员、成效和收入都要改成 ${year} 年度的数；每栏下面是上年的数，“与上年相同”的请特别看一眼。`}
        data-testid="from-last-year"
      />
    )
  return <Alert type="info" showIcon title="带 * 的必填，其余没有的空着" />
}
