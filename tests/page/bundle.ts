import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

/** One file with the locator, for injection: it sets `locating`. A plugin may change modules on the way (seeded faults). */
export async function bundleLocator(plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: fileURLToPath(new URL('injected.ts', import.meta.url)), formats: ['iife'], name: 'locating' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The locator was not bundled')
  // Functions sent by evaluate see globals only, so the bundle's constant has to become one.
  return `${output.output[0].code}\nglobalThis.locating = locating;`
}
