import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

export const RIVALS = ['driver-js', 'shepherd-js', 'intro-js', 'react-joyride'] as const
export type Rival = (typeof RIVALS)[number]

/** A library with the few lines that use it, as a page would ship it: minified, with the style sheet it needs. */
export async function bundleRival(name: Rival): Promise<{ script: string; sheet: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome137',
      lib: {
        entry: fileURLToPath(new URL(`rivals/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'rival',
        cssFileName: 'rival',
      },
    },
  })
  const [bundle] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const parts = bundle?.output ?? []
  const chunk = parts.find((part) => part.type === 'chunk')
  const sheet = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'))
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled`)
  return { script: chunk.code, sheet: sheet?.type === 'asset' ? String(sheet.source) : '' }
}
