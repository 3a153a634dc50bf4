import { join } from 'node:path'

/** Where the project lies. */
export const ROOT = join(import.meta.dirname, '..')

/** The databases: the real one, and that of the invented demo city, which are never mixed. */
export const DATABASE = join(ROOT, 'data/local/appraisal.db')
export const DEMO_DATABASE = join(ROOT, 'data/local/demo.db')
