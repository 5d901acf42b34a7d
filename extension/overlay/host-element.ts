import ownSheet from './own-element.css?inline'

/** The one element that the overlay adds to a page. An unknown element: an isolated world can't register custom ones. */
export const OVERLAY_ELEMENT = 'kopplingsguiden-overlay'

/**
 * What keeps the host page's styles out, whatever `!important` the host has: inline and important too. At the page's beginning,
 * so that its parts can be the page's or the window's (see mover.ts), and no larger than the window, which the page has anyway.
 */
const HOST_STYLE =
  // Of the sheet's own the colour scheme would lose to `all`.
  'all:initial;color-scheme:light dark;position:absolute;left:0;top:0;width:100%;height:100%;display:block;pointer-events:none'

export interface HostElement {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Puts the element where it can be seen and used now: in what makes all else inert if there is such, else on the page. */
  place(): void
  remove(): void
}

/** Makes the element; it joins the page with `place`. `sheet` comes after the styles that all of ours share. */
export function createHostElement(
  document: Document,
  sheet: string,
  roots: () => (Document | ShadowRoot)[],
  signal: AbortSignal,
): HostElement {
  const element = document.createElement(OVERLAY_ELEMENT)
  element.style.cssText = HOST_STYLE.replaceAll(/;|$/g, '!important;')
  element.setAttribute('popover', 'manual')
  const root = element.attachShadow({ mode: 'open' })
  // A constructed sheet is exempt from the page's Content Security Policy, unlike a style element.
  const styles = new CSSStyleSheet()
  styles.replaceSync(ownSheet + sheet)
  root.adoptedStyleSheets = [styles]
  let fullscreen: Element | null = null
  keepTabOrder(document, element, signal)

  return {
    element,
    root,
    place() {
      const parent = livePart(document, roots()) ?? document.documentElement
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
 * Everything outside a modal dialog is inert, and so is everything outside what fills the screen, whatever its layer
 * (https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees); so while there is one, the
 * overlay must be inside it. One in a closed root is left alone: the page's own scripts couldn't have put anything there from
 * outside either.
 */
function livePart(document: Document, roots: readonly (Document | ShadowRoot)[]): Element | undefined {
  const here = roots.filter((root) => root === document || (isOpenRoot(root) && root.ownerDocument === document))
  const dialog = here
    .flatMap((root) => [...root.querySelectorAll('dialog[open]')])
    .filter((open) => open.matches(':modal'))
    .at(-1)
  const filling = here.map(({ fullscreenElement }) => fullscreenElement).findLast((part) => part && canHold(part))
  return (filling && dialog?.contains(filling) ? filling : dialog) ?? filling ?? undefined
}

const isOpenRoot = (root: Document | ShadowRoot) => 'host' in root && root.mode === 'open'

/** Whether what is put into an element is drawn: not in frames, films, drawings and the like. */
const canHold = (element: Element) =>
  !element.shadowRoot && !('src' in element) && !element.matches('canvas, object, svg')

/**
 * The overlay comes after the page's own controls, for whoever goes on by Tab from the last of them. While nothing of the page
 * has the focus, Tab goes on from wherever it was lost, such as from a closed dialog at the end of the page: then it must not
 * come to us, but to where it would have come without us. A negative `tabindex` takes all of a shadow root out of the order.
 */
function keepTabOrder(document: Document, element: HTMLElement, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal }
  const isFocusLost = () => document.activeElement?.matches('body, html') ?? true
  addEventListener('keydown', ({ key }) => key === 'Tab' && isFocusLost() && (element.tabIndex = -1), options)
  // `blur`: into a frame.
  for (const type of ['focusin', 'blur']) addEventListener(type, () => element.removeAttribute('tabindex'), options)
}
