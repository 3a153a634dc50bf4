import { defineConfig } from 'drizzle-kit'

// `npm run migration` writes the next migration from the schema; the server applies what is missing at its start.
export default defineConfig({
  dialect: 'sqlite',
  schema: './server/db/schema/*.ts',
  out: './server/db/migrations',
})
