import { Tag, type Tone } from '#client/widget/tag.tsx'
import { type FindingState, STATE_TITLE } from '#shared/workflow/finding.ts'

const TONES: Readonly<Record<FindingState, Tone>> = {
  open: 'warn',
  dismissed: 'plain',
  'row excluded': 'bad',
  awarded: 'good',
  falsified: 'bad',
  lapsed: 'plain',
}

/** Where a finding stands. */
export const StateTag = ({ state }: { readonly state: FindingState }) => (
  <Tag tone={TONES[state]}>{STATE_TITLE[state]}</Tag>
)
