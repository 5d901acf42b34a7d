import browser from 'webextension-polyfill'

/** The manifest's own patterns, so that there is one list: the pages on which the sentinel stands. */
export function hostPatterns(): string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? []
  const sentinel = scripts.find(({ js }) => js?.some((file) => file.includes('sentinel')))
  return sentinel?.matches ?? []
}
