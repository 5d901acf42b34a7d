import { defineConfig } from 'wxt'

/** The accounting system's pages; its sign-in host is left alone. */
const HOST_PAGES = ['https://*.fortnox.se/*']
const SIGN_IN_PAGES = ['https://id.fortnox.se/*']
/** Any port: match patterns without a port match all of them. */
const PRACTICE_PAGES = ['http://localhost/*', 'http://127.0.0.1/*']
/** Where the operator's service lives. Others are asked for when a person connects to them. */
const SERVICE_ORIGIN = process.env['SERVICE_ORIGIN'] ?? 'https://kopplingsguiden.example'
/** Keeps the extension's id the same on every machine in practice mode, so that tests and the popup's address are stable. */
const FIREFOX_ID = 'kopplingsguiden@kopplingsguiden.example'

/**
 * Store builds reach the accounting system and the operator's service. Mode `practice` also reaches everything on this
 * machine, where the practice system and a service under test run.
 */
export default defineConfig({
  srcDir: 'extension',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: ({ mode }) => ({
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    define: {
      'import.meta.env.SERVICE_ORIGIN': JSON.stringify(SERVICE_ORIGIN),
      'import.meta.env.PRACTICE': JSON.stringify(mode === 'practice'),
    },
  }),
  hooks: {
    // Match patterns come from here alone, so that the two modes can't drift apart.
    'entrypoints:resolved': (wxt, entrypoints) => {
      const isPractice = wxt.config.mode === 'practice'
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue
        const isBridge = entrypoint.name === 'bridge'
        const usual = isBridge ? [`${SERVICE_ORIGIN}/*`] : HOST_PAGES
        entrypoint.options.matches = [...usual, ...(isPractice ? PRACTICE_PAGES : [])]
        entrypoint.options.excludeMatches = isBridge ? [] : SIGN_IN_PAGES
      }
    },
  },
  manifest: ({ browser, mode }) => {
    const isPractice = mode === 'practice'
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'sv',
      permissions: ['storage', 'alarms', 'scripting'],
      optional_permissions: ['notifications'],
      host_permissions: [...HOST_PAGES, `${SERVICE_ORIGIN}/*`, ...(isPractice ? PRACTICE_PAGES : [])],
      optional_host_permissions: ['https://*/*'],
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: FIREFOX_ID,
            strict_min_version: '128.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      }),
    }
  },
})
