import './zod-without-eval.ts'
import { checkScheme } from '#shared/scheme/check.ts'

/** The check of schemes, made ready for the browser; it is large, and only editing a draft takes it. */
export const checkHere = (json: unknown) => checkScheme(json)
