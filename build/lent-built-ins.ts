import { build } from 'vite'
import { BUILT_INS } from './built-ins.ts'

const ENTRY = '\0lent-built-ins'

/** One classic script that adds every built-in of the list where it is missing (core-js). */
export async function lentBuiltIns(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'lent-built-ins',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY
            ? BUILT_INS.map(({ entry }) => `import 'core-js/actual/${entry}.js'`).join('\n')
            : null,
      },
    ],
    publicDir: false,
    build: {
      write: false,
      target: 'chrome87',
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  })
  const outputs = [built].flat()
  for (const output of outputs) {
    if (!('output' in output)) continue
    return output.output[0].code
  }
  throw new Error('nothing was built')
}
