import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { antdCss } from './build/antd-css.ts'
import { earlyScripts } from './build/early-scripts.ts'
import { pixelsToRem } from './build/rem.ts'

// The database's packages take long to load, in every file of tests that uses them.
const QUICKLY = ['--import', './server/quick-loading.mjs']

// As many files of tests at a time as there are processors: each has a database and a server of its own, and what
// they load is loaded once a worker. More than four browsers at a time would ask for much memory.
const WORKERS = { maxWorkers: Math.min(4, Math.max(2, availableParallelism())), isolate: false }

// One file for the page's build and for the tests. The page is served by the server from dist/ (same origin);
// `vite` alone serves it for development and passes calls on to a running server.
export default defineConfig({
  root: 'client',
  plugins: [react(), antdCss(), earlyScripts()],
  css: { postcss: { plugins: [pixelsToRem()] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome87',
    // The charts' library is large and known to be; it comes when a chart is shown.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // What changes only with a dependency stands apart from what changes with every release.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'tanstack',
              test: /node_modules[\\/]@(tanstack[\\/](query|react-query|router|react-router|history|store|react-store)|trpc)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/trpc': 'http://127.0.0.1:4321',
      // The page and the place where files are put share this address: only the files go to the server.
      '/upload': {
        target: 'http://127.0.0.1:4321',
        bypass: ({ method, url }) => (method === 'POST' ? undefined : url),
      },
      '/registry': {
        target: 'http://127.0.0.1:4321',
        bypass: ({ method, url }) => (method === 'POST' ? undefined : url),
      },
      '/holidays': 'http://127.0.0.1:4321',
      '/files': 'http://127.0.0.1:4321',
      '/exports': 'http://127.0.0.1:4321',
    },
  },
  test: {
    root: '.',
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          execArgv: QUICKLY,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          ...WORKERS,
        },
      },
      {
        test: {
          name: 'e2e',
          root: '.',
          execArgv: QUICKLY,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          globalSetup: 'test/e2e/prepare.ts',
          ...WORKERS,
        },
      },
    ],
  },
})
