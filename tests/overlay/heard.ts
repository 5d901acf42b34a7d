import type { Page } from 'playwright-core'

/** What a screen reader would say of the overlay's live region, in order; each change of its text is one saying. */
export async function listenIn(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('overlaySays', (text: string) => void heard.push(text))
  await page.addInitScript(() => {
    if (window.top !== window) return
    const says = (window as unknown as { overlaySays: (text: string) => void }).overlaySays
    const listened = new WeakSet<Node>()
    const seek = () => {
      const live = document.querySelector('kopplingsguiden-overlay')?.shadowRoot?.querySelector('[data-part=live]')
      if (!live || listened.has(live)) return
      listened.add(live)
      const tell = () => live.textContent && says(live.textContent)
      tell()
      new MutationObserver(tell).observe(live, { childList: true, characterData: true, subtree: true })
    }
    new MutationObserver(seek).observe(document, { childList: true, subtree: true })
  })
  return heard
}

/** The overlay's part of the browser's accessibility tree: role, name and, for a region that speaks, its text. */
export async function readAccessibility(page: Page): Promise<{ role: string; name: string; text: string }[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (id: string): string => {
    const node = byId.get(id)
    if (!node) return ''
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '')
    return (node.childIds ?? []).map(textOf).join('')
  }
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      text: role?.value === 'status' ? textOf(nodeId) : '',
    }))
}
