import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two files at a time: what one waits for, the other uses. Browsers share the cores, so patience is long everywhere.
    maxWorkers: 2,
    // No test stands in for a module or leaves a global behind, so what one file has loaded serves the next.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/closing-line.ts'],
  },
})
