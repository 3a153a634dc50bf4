import { Tag, type Tone } from '#client/widget/tag.tsx'
import { OBJECTION_STATE_TITLE, type ObjectionState } from '#shared/workflow/objection.ts'

const TONES: Readonly<Record<ObjectionState, Tone>> = {
  open: 'warn',
  upheld: 'good',
  rejected: 'plain',
  'not taken': 'plain',
}

/** Where an objection stands. */
export const StateTag = ({ state }: { readonly state: ObjectionState }) => (
  <Tag tone={TONES[state]}>{OBJECTION_STATE_TITLE[state]}</Tag>
)
