import browser from 'webextension-polyfill'

/**
 * Opens a service's page for connecting, once the person has let the browser reach that address. The bridge is put on its
 * pages from then on, as it is on the operator's by the manifest. Call it from a click: only then may the browser ask.
 */
export async function openService(address: string): Promise<'opened' | 'bad-address' | 'denied'> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isKnown = url !== undefined && (await isReachable(url))
  if (!url || (url.protocol !== 'https:' && !isKnown)) return 'bad-address'
  if (!isKnown) {
    const pattern = patternOf(url)
    if (!(await browser.permissions.request({ origins: [pattern] }))) return 'denied'
    const id = `bridge ${url.hostname}`
    const scripts = [{ id, matches: [pattern], js: ['/bridge.js'], runAt: 'document_start' as const }]
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
    if (registered.length === 0) await browser.scripting.registerContentScripts(scripts)
  }
  await browser.tabs.create({ url: `${url.origin}/connect` })
  return 'opened'
}

/** Match patterns know no ports. */
const patternOf = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`

const isReachable = (url: URL) => browser.permissions.contains({ origins: [patternOf(url)] })
