import { config } from 'zod'

// A strict Content-Security-Policy forbids what zod would compile for itself as it runs; to be said before any
// schema is made.
config({ jitless: true })
