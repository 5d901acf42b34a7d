/** The one element that the overlay adds to a page. An unknown element: an isolated world can't register custom ones. */
export const OVERLAY_ELEMENT = 'kopplingsguiden-overlay'

/** What keeps the host page's styles out and ours in place, whatever `!important` the host has: inline and important too. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'clip-path': 'none',
  'pointer-events': 'none',
  'z-index': '2147483647',
}

export interface HostElement {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Puts the element where it can be seen and used now: in the open modal dialog if there is one, else on the page. */
  place(): void
  remove(): void
}

/** Makes the element; it joins the page with `place`. */
export function createHostElement(
  document: Document,
  sheet: string,
  roots: () => (Document | ShadowRoot)[],
): HostElement {
  const element = document.createElement(OVERLAY_ELEMENT)
  for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important')
  element.setAttribute('popover', 'manual')
  const root = element.attachShadow({ mode: 'open' })
  // A constructed sheet is exempt from the page's Content Security Policy, unlike a style element.
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  root.adoptedStyleSheets = [styles]
  let fullscreen: Element | null = null

  return {
    element,
    root,
    place() {
      const parent = modalDialog(document, roots()) ?? document.documentElement
      if (element.parentNode !== parent) parent.append(element)
      // Boxes are measured in the window's own pixels, and a zoom of the page around us would draw ours larger than that.
      element.style.setProperty('zoom', String(1 / (parent.currentCSSZoom ?? 1)), 'important')
      // The top layer is drawn in the order of joining it: what went full screen after us lies over us.
      if (document.fullscreenElement !== fullscreen && element.matches(':popover-open')) element.hidePopover()
      fullscreen = document.fullscreenElement
      if (!element.matches(':popover-open')) element.showPopover()
    },
    remove: () => element.remove(),
  }
}

/**
 * Everything outside a modal dialog is inert, whatever its layer; so while one is open the overlay must be inside it. A
 * dialog in a closed root is left alone: the page's own scripts couldn't have put anything there from outside either.
 */
function modalDialog(document: Document, roots: readonly (Document | ShadowRoot)[]): Element | undefined {
  const here = roots.filter((root) => root === document || (isOpenRoot(root) && root.ownerDocument === document))
  return here
    .flatMap((root) => [...root.querySelectorAll('dialog[open]')])
    .filter((dialog) => dialog.matches(':modal'))
    .at(-1)
}

const isOpenRoot = (root: Document | ShadowRoot) => 'host' in root && root.mode === 'open'
