import { join } from 'node:path'
import { ROOT } from '#server/place.ts'

const QUICKLY = ['--import', new URL('../server/quick-loading.mjs', import.meta.url).href]

/** What Node is given to start the command line, or the server, as the npm scripts do. */
export const CLI = [...QUICKLY, join(ROOT, 'server/cli/main.ts')]
export const SERVER = [...QUICKLY, join(ROOT, 'server/main.ts')]
