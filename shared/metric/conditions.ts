/**
 * What Article 8 asks of a space (备案条件), looked at again every year (metrics: Still fit for filing?).
 * Declared once, in the order in which lists show them.
 */
export const CONDITIONS = {
  operator: { title: '运营主体' },
  premises: { title: '场地或工位规模' },
  usable: { title: '工位与公共场地占比' },
  lease: { title: '场地租期' },
  staff: { title: '专职服务人员' },
  mentors: { title: '导师' },
  tenants: { title: '入驻团队和企业' },
  new_firms: { title: '新办企业' },
  events: { title: '活动场次' },
} as const satisfies Record<string, { readonly title: string }>

export type ConditionId = keyof typeof CONDITIONS

export const CONDITION_IDS = Object.keys(CONDITIONS) as readonly ConditionId[]
