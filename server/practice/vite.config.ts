import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('./pages'),
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../.output/practice'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: ['chrome120', 'firefox121'],
  },
})
