import { writeSync } from 'node:fs'
import { resourceUsage } from 'node:process'

// Loaded into a measured process before it starts: tells its largest memory, in KiB, on a pipe of its own.
process.on('exit', () => {
  writeSync(3, String(resourceUsage().maxRSS))
})
