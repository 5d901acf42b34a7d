import type { Language, Localised } from '../../../../shared/language.ts'
import type { Look, Sketch, SketchElement, SketchNode } from '../../../../shared/sketches/schema.ts'

type Entry = Record<string, string>

/** Looks by property: set one by one, as the pages' policy allows no style attributes in markup. */
const LOOKS: Record<Look, Record<string, string>> = {
  bold: { 'font-weight': '700' },
  large: { 'font-size': '20px' },
  pressable: { cursor: 'pointer' },
  'side-by-side': { display: 'flex', gap: '16px', 'align-items': 'center', 'flex-wrap': 'wrap' },
  'over-the-page': { position: 'fixed', inset: '15% auto auto 25%', 'z-index': '10', background: '#fff', border: '1px solid', padding: '16px' }, // oxfmt-ignore
  'top-bar': { display: 'flex', 'justify-content': 'space-between', padding: '12px 16px', 'border-bottom': '1px solid #ccc' }, // oxfmt-ignore
}

/** Draws a sketch as a page that can be pressed through. What is saved lasts as long as the page. */
export function drawSketch(sketch: Sketch, language: Language, root: HTMLElement): void {
  const lists: Record<string, Entry[]> = structuredClone(sketch.lists ?? {})
  let shown = sketch.start
  root.style.setProperty('font', "15px/1.5 system-ui, 'DejaVu Sans', sans-serif")

  const say = (text: string | Localised, entry: Entry | undefined) => {
    const said = typeof text === 'string' ? text : text[language]
    return entry ? said.replaceAll(/\{(\w+)\}/g, (_, name: string) => entry[name] ?? '') : said
  }

  function show(): void {
    root.replaceChildren(...(sketch.views[shown] ?? []).flatMap((node) => draw(node, document, undefined)))
  }

  function draw(node: SketchNode, document: Document, entry: Entry | undefined): Node[] {
    if (typeof node === 'string' || 'sv' in node) return [document.createTextNode(say(node, entry))]
    const entries = node.each === undefined ? [entry] : (lists[node.each] ?? [])
    return entries.map((one) => drawElement(node, document, one))
  }

  function drawElement(node: SketchElement, document: Document, entry: Entry | undefined): HTMLElement {
    const element = document.createElement(node.tag)
    for (const [name, value] of Object.entries(node.attributes ?? {})) element.setAttribute(name, say(value, entry))
    for (const look of node.look ?? []) {
      for (const [property, value] of Object.entries(LOOKS[look])) element.style.setProperty(property, value)
    }
    const inside = (nodes: readonly SketchNode[], owner = document) =>
      nodes.flatMap((child) => draw(child, owner, entry))
    element.append(...inside(node.children ?? []))
    if (node.shadow) element.attachShadow({ mode: 'open' }).append(...inside(node.shadow))
    if (node.frame) fillFrame(element as HTMLIFrameElement, (owner) => inside(node.frame ?? [], owner))
    element.addEventListener('click', (event) => press(node, element, event))
    return element
  }

  function press({ opens, closes, saves, tag }: SketchElement, element: HTMLElement, event: Event): void {
    // Links of a sketch lead nowhere but to its own views.
    if (tag === 'a' || tag === 'form' || (tag === 'button' && element.closest('form'))) event.preventDefault()
    const dialog = element.closest('dialog')
    if (saves !== undefined && dialog) {
      lists[saves] = [...(lists[saves] ?? []), entryOf(dialog)]
      dialog.close()
      show()
    }
    if (closes) dialog?.close()
    if (opens?.startsWith('#')) document.querySelector<HTMLDialogElement>(opens)?.showModal()
    else if (opens !== undefined) {
      shown = opens
      show()
    }
  }

  show()
}

/** What the fields of a dialog hold by their names; of ticked ones, what they are called. */
function entryOf(dialog: HTMLElement): Entry {
  const entry: Entry = {}
  for (const field of dialog.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')) {
    if (!field.name) continue
    if (field.type !== 'checkbox' && field.type !== 'radio') entry[field.name] = field.value
    else if (field.matches(':checked')) {
      const label = field.closest('label')?.textContent?.trim() ?? field.value
      entry[field.name] = [entry[field.name], label].filter(Boolean).join(', ')
    }
  }
  return entry
}

function fillFrame(frame: HTMLIFrameElement, inside: (owner: Document) => Node[]): void {
  const fill = () => frame.contentDocument?.body.replaceChildren(...inside(frame.contentDocument))
  frame.addEventListener('load', fill, { once: true })
}
