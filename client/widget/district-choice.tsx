import { useMemo } from 'react'
import { asOptions, Choice } from './filter-bar.tsx'

export interface DistrictChoiceProps {
  /** What is filtered: its districts are to be chosen from, in the order in which they come. */
  readonly of: readonly { readonly district: string }[]
  readonly value: string | undefined
  readonly onChange: (district: string | undefined) => void
}

/** One district of those there are, or all; nothing where all is of one. */
export function DistrictChoice({ of, value, onChange }: DistrictChoiceProps) {
  const options = useMemo(() => asOptions([...new Set(of.map(({ district }) => district))]), [of])
  if (options.length < 2) return null
  return <Choice label="区县" value={value} options={options} onChange={onChange} />
}
