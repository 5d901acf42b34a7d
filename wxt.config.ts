import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'
import { parseAst } from 'vite'
import { defineConfig } from 'wxt'

/** The accounting system's pages; its sign-in host is left alone. */
const HOST_PAGES = ['https://*.fortnox.se/*']
const SIGN_IN_PAGES = ['https://id.fortnox.se/*']
/** Any port: match patterns without a port match all of them. */
const PRACTICE_PAGES = ['http://localhost/*', 'http://127.0.0.1/*']
/** Where the operator's service lives. Others are asked for when a person connects to them. */
const SERVICE_ORIGIN = process.env['SERVICE_ORIGIN'] ?? 'https://kopplingsguiden.example'
/** Of the browsers that it can be installed in. */
const OLDEST = ['chrome137', 'firefox140']
/** Keeps the extension's id the same on every machine in practice mode, so that tests and the popup's address are stable. */
const FIREFOX_ID = 'kopplingsguiden@kopplingsguiden.example'

const SMALLER = { passes: 6, lhs_constants: false, if_return: false }
/** In the overlay, which holds no library, no code counts on a function's own `this` or on the mere reading of a property. */
const SMALLEST = { ...SMALLER, unsafe: true, unsafe_arrows: true, pure_getters: true }
/**
 * Properties that only parts of the overlay know one another's things by. None may be one of a message, of a guide or of
 * the browser, or be asked for by a text; one that is missing here only takes more room.
 */
const OWN_NAMES = [
  'roots parentOf shadowOf frameDocumentOf closedRootOf openClosedRoot ownElementName isOwn isOurs walk moment',
  'hits mentioning namedBy addText addAttribute addValue',
  'isReferenced takesHidden isPart accepts located areInBar isRowInBar isWide atOnce locateAll stateOf',
  'switchesOff fieldHolds nameOf namesOwner isInView boxOf bringIntoView scrollsWithPage isLoading explain',
  'hasInside inVain beforeMenu',
  'readWork keepPlace onWorkChanged toNextCorner isDone isSpent isFull handOver',
  'dialogs locate scene depth visited isOrphaned sayersOf onChange isAtRest boxes onPress',
  'onScroll checklist findings filters isWord settle lead contentOf textOf isMet touched found targets',
].flatMap((names) => names.split(' '))
/** The build has chosen short names for all but properties already, and those compress better than terser's. */
const MANGLE = { reserved: [], properties: { regex: new RegExp(`^(${OWN_NAMES.join('|')})$`) } }

/** The function around all of a bundle, as far as it matters here. */
interface Bundle {
  declarations: [{ init: { callee: { body: { body: { type: string; start: number; end: number }[] } } } }]
}
/** Of the places that a function could stand in, so many are passed over for each that is tried. */
const STRIDE = 4

/**
 * Function declarations may stand in any order, and what packs text sees only so far back. Each is moved to where the whole
 * packs smallest, three times over: a hundredth less, for a minute.
 */
function inPackedOrder(code: string): string {
  const [bundle] = parseAst(code).body as unknown as [Bundle]
  const parts = bundle.declarations[0].init.callee.body.body
  const statements = parts.map(({ type, start, end }) => ({ isFunction: type === 'FunctionDeclaration', start, end }))
  const textOf = ({ isFunction, start, end }: (typeof statements)[number]) =>
    code.slice(start, end) + (isFunction || code[end - 1] === ';' ? '' : ';')
  const written = (order: typeof statements) =>
    code.slice(0, parts[0]?.start) + order.map(textOf).join('') + code.slice(parts.at(-1)?.end)
  const sizeOf = (order: typeof statements) => gzipSync(written(order), { level: 9 }).length
  let best = { order: statements, size: sizeOf(statements) }
  for (const moved of [...statements, ...statements, ...statements].filter(({ isFunction }) => isFunction)) {
    const rest = best.order.filter((other) => other !== moved)
    for (let at = 0; at <= rest.length; at += STRIDE) {
      const order = [...rest.slice(0, at), moved, ...rest.slice(at)]
      const size = sizeOf(order)
      if (size < best.size) best = { order, size }
    }
  }
  return written(best.order)
}

/** Where what was put in order is kept: both browsers' overlays are the same. */
const ORDERED = join('node_modules', '.cache', 'overlay-in-order')

function inKeptOrder(code: string): string {
  const kept = join(ORDERED, `${createHash('sha256').update(code).digest('hex')}.js`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const ordered = inPackedOrder(code)
  mkdirSync(ORDERED, { recursive: true })
  writeFileSync(kept, ordered)
  return ordered
}

/** Goes over what the build has minified once more: a fortieth less, which every page with the overlay is spared. */
const makeSmaller = (isForStores: boolean) => ({
  name: 'make-smaller',
  async generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const [name, chunk] of Object.entries(bundle)) {
      const isOverlay = name === 'overlay.js'
      const options = {
        compress: isOverlay ? SMALLEST : SMALLER,
        mangle: isOverlay && MANGLE,
        format: { ascii_only: true },
      }
      if (chunk.type !== 'chunk' || !chunk.code) continue
      const { code = '' } = await minify(chunk.code, { ecma: 2020, ...options })
      chunk.code = isOverlay && isForStores ? inKeptOrder(code) : code
    }
  },
})

/**
 * Store builds reach the accounting system and the operator's service. Mode `practice` also reaches everything on this
 * machine, where the practice system and a service under test run.
 */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // What a reviewer builds the Firefox package from: `npm ci`, then `npx wxt build --mv3 --browser firefox`.
  zip: { excludeSources: ['server/**', 'tests/**'] },
  vite: ({ mode }) => ({
    // Older ones can't be installed to (see below), so nothing is rewritten for them.
    build: { target: OLDEST },
    plugins: [makeSmaller(mode !== 'practice')],
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    define: {
      'import.meta.env.SERVICE_ORIGIN': JSON.stringify(SERVICE_ORIGIN),
      'import.meta.env.PRACTICE': JSON.stringify(mode === 'practice'),
    },
  }),
  manifest: ({ browser, mode }) => {
    const practicePages = mode === 'practice' ? PRACTICE_PAGES : []
    const hostPages = [...HOST_PAGES, ...practicePages]
    const servicePages = [`${SERVICE_ORIGIN}/*`, ...practicePages]
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'sv',
      permissions: ['storage', 'alarms', 'scripting'],
      optional_permissions: ['notifications'],
      host_permissions: [...new Set([...hostPages, ...servicePages])],
      optional_host_permissions: ['https://*/*'],
      content_scripts: [
        { matches: hostPages, exclude_matches: SIGN_IN_PAGES, js: ['sentinel.js'], run_at: 'document_idle' },
        { matches: servicePages, js: ['bridge.js'], run_at: 'document_start' },
      ],
      action: { default_title: 'Kopplingsguiden' },
      // Ed25519 in WebCrypto, which guides are verified with.
      ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: FIREFOX_ID,
            // The first that asks people about the data named below.
            strict_min_version: '140.0',
            // The token that says who acts, which step was done, and which of the permissions asked for were on.
            data_collection_permissions: { required: ['authenticationInfo', 'websiteActivity', 'websiteContent'] },
          },
        },
      }),
    }
  },
})
