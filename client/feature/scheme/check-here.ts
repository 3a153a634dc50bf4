import './zod-without-eval.ts'

export { checkScheme } from '#shared/scheme/check.ts'
