import type { Issue } from '#shared/reading/issue.ts'
import { putFiles } from './put-files.ts'

/** What was taken over of registry files, and what is wrong with the rest. */
export interface RegistryTaken {
  readonly districts: number
  readonly spaces: number
  readonly issues: readonly Issue[]
}

/** Sends tables of districts and spaces. @throws NotTaken */
export const putRegistry = (files: readonly File[]): Promise<RegistryTaken> => putFiles('/registry', files)
