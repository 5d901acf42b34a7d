import type { PlaceTrait } from '../../pages/trait.ts'

/** Before any layout effect of what stands in it: what is slotted only later would lose where it was scrolled to. */
function attachSlot(host: HTMLElement | null): void {
  if (!host || host.shadowRoot) return
  const paper = document.createElement('div')
  paper.append(document.createElement('slot'))
  host.attachShadow({ mode: 'open' }).append(paper)
}

/** The view stands in the document and is drawn inside the shadow root of the element around it. */
export default {
  Place: ({ children }) => <section ref={attachSlot}>{children}</section>,
} satisfies PlaceTrait
