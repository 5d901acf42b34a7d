interface Store {
  browser: string
  address: string
}

/** What the extension is called in the stores. */
const NAME = 'Kopplingsguiden'
const CHROME = { browser: 'Chrome', address: `https://chromewebstore.google.com/search/${NAME}` }
const EDGE = { browser: 'Edge', address: `https://microsoftedge.microsoft.com/addons/search/${NAME}` }
const FIREFOX = { browser: 'Firefox', address: `https://addons.mozilla.org/firefox/search/?q=${NAME}` }

export type BrowserAtHand = { kind: 'phone' } | { kind: 'other' } | { kind: 'extensible'; store: Store }

/** Where this browser gets extensions from. From the user agent, which is the only thing that Firefox and Safari tell. */
export function browserAtHand(userAgent: string): BrowserAtHand {
  if (/Android|iPhone|iPad|Mobile/.test(userAgent)) return { kind: 'phone' }
  if (userAgent.includes('Edg/')) return { kind: 'extensible', store: EDGE }
  if (userAgent.includes('Chrome/')) return { kind: 'extensible', store: CHROME }
  if (userAgent.includes('Firefox/')) return { kind: 'extensible', store: FIREFOX }
  return { kind: 'other' }
}
