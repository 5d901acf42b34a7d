import { foldName } from '../../shared/fold-name.ts'
import type { Parameters } from '../../shared/guides/bind.ts'
import { parametrise } from '../../shared/guides/teach.ts'
import { MADE_UP } from '../../shared/sketches/made-up.ts'
import { SKETCHED_ATTRIBUTES } from '../../shared/sketches/attributes.ts'
import type { Look, Sketch, SketchElement, SketchNode } from '../../shared/sketches/schema.ts'
import { WordsOnPage, type WordOnPage } from './words-on-page.ts'

/** More elements than this, in number, are a list that says nothing new. */
const MOST_ELEMENTS = 6000
const SPOKEN = /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|data-tooltip)$/ // oxfmt-ignore
const POINTING =
  /^(?:id|for|aria-(?:labelledby|describedby|controls|owns|activedescendant|details|flowto|errormessage))$/
const TOKEN = /^[a-z]{0,20}$|^-?\d{1,3}$/
const SILENT = new Set(['script', 'style', 'link', 'meta', 'template', 'noscript', 'head', 'canvas', 'video', 'audio'])

export interface TakenDown {
  /** Every text of the page, for the person to say which are the system's own. */
  words: WordOnPage[]
  /** The page with only those texts in it that `keeps` says; everything else is replaced. */
  sketch(keeps: (text: string) => boolean, about: Pick<Sketch, 'name' | 'system'>): Sketch
}

interface Options {
  isOurs: (node: Node) => boolean
  openClosedRoot: (element: Element) => ShadowRoot | null
  /** Of the request that the page is seen with: its names become those of the practice system. */
  parameters: Parameters | undefined
}

/**
 * Takes down a page: its structure and its labels. Fields are empty, addresses lead nowhere, ids are numbered anew; names,
 * numbers and free text are replaced, the same by the same, before anything leaves the page.
 */
export function takeDown(document: Document, options: Options): TakenDown {
  const words = new WordsOnPage()
  build(document, options, (text, element) => {
    words.add(text, element)
    return text
  })
  return {
    words: words.list(),
    sketch(keeps, { name, system }) {
      const substitutes = new Map<string, string>()
      const replaced = (text: string) => {
        const known = substitutes.get(foldName(text)) ?? substituteFor(text, substitutes.size + 1, options.parameters)
        substitutes.set(foldName(text), known)
        return known
      }
      const start = build(document, options, (text) => (keeps(text) ? text : replaced(text)))
      const title = { sv: `Sidan ${name}`, en: `The page ${name}` }
      return { name, system, title, start: 'page', views: { page: start } }
    },
  }
}

/** Where it holds a name of the request, that name's stand-in and nothing else; of numbers, how they are written. */
function substituteFor(text: string, number: number, parameters: Parameters | undefined): string {
  const said = parameters ? parametrise(text, parameters) : text
  const [, name] = /\{([a-zA-Z.]+)\}/.exec(said) ?? []
  const standIn = name && MADE_UP[name as keyof typeof MADE_UP]
  if (standIn) return standIn
  if (/^[\d\s.,:;%/+-]+$/.test(text)) return text.replaceAll(/\d/g, '0')
  return /@/.test(text) ? `namn${number}@exempel.example` : `Text ${number}`
}

function build(
  document: Document,
  { isOurs, openClosedRoot }: Options,
  say: (text: string, element: Element) => string,
): SketchNode[] {
  const ids = new Map<string, string>()
  let count = 0
  const idOf = (id: string) => {
    const known = ids.get(id) ?? `i${ids.size + 1}`
    ids.set(id, known)
    return known
  }

  function inside(parent: Element | ShadowRoot): SketchNode[] {
    return [...parent.childNodes].flatMap((node): SketchNode[] => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = (node.nodeValue ?? '').replaceAll(/\s+/g, ' ')
        const around = node.parentElement ?? (parent as ShadowRoot).host
        return text.trim() === '' ? [] : [say(text.trim(), around)]
      }
      return node.nodeType === Node.ELEMENT_NODE ? sketched(node as Element) : []
    })
  }

  function sketched(element: Element): SketchNode[] {
    const { localName: tag } = element
    if (SILENT.has(tag) || isOurs(element) || count >= MOST_ELEMENTS) return []
    if (!element.checkVisibility({ visibilityProperty: true })) return []
    count += 1
    if (tag === 'svg') return drawing(element)
    const attributes = attributesOf(element)
    const look = looksOf(element)
    const root = element.shadowRoot ?? openClosedRoot(element)
    const frame = tag === 'iframe' ? (element as HTMLIFrameElement).contentDocument?.body : undefined
    const children = tag === 'textarea' || tag === 'iframe' ? [] : inside(element)
    const node: SketchElement = { tag: /^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'div' }
    if (Object.keys(attributes).length > 0) node.attributes = attributes
    if (look.length > 0) node.look = look
    if (children.length > 0) node.children = children
    if (root) node.shadow = inside(root)
    if (frame) node.frame = inside(frame)
    return [node]
  }

  /** An icon, by what it says that it is. */
  function drawing(element: Element): SketchNode[] {
    const name = element.getAttribute('aria-label') ?? element.querySelector('title')?.textContent?.trim()
    return name ? [{ tag: 'span', attributes: { role: 'img', 'aria-label': say(name, element) } }] : []
  }

  function attributesOf(element: Element): Record<string, string> {
    const pairs = [...element.attributes].flatMap(({ name, value }): [string, string][] => {
      if (!SKETCHED_ATTRIBUTES.test(name)) return []
      const tidy = value.replaceAll(/\s+/g, ' ').trim()
      if (POINTING.test(name)) return [[name, tidy.split(' ').map(idOf).join(' ')]]
      if (name === 'href') return [[name, '#']]
      if (name === 'name') return [[name, idOf(`name ${tidy}`)]]
      if (name === 'value') return isWritten(element) ? [[name, say(tidy, element)]] : []
      if (SPOKEN.test(name)) return tidy === '' ? [] : [[name, say(tidy, element)]]
      return TOKEN.test(tidy) ? [[name, tidy]] : []
    })
    return Object.fromEntries(pairs)
  }

  return inside(document.body)
}

/** Whether its value is what is written on it, rather than what somebody has typed. */
const isWritten = (element: Element) =>
  element.localName === 'input' && ['button', 'submit', 'reset'].includes((element as HTMLInputElement).type)

function looksOf(element: Element): Look[] {
  const style = getComputedStyle(element)
  const looks: Look[] = []
  if (Number.parseInt(style.fontWeight, 10) >= 600 && element.childElementCount === 0) looks.push('bold')
  if (Number.parseFloat(style.fontSize) >= 18 && element.childElementCount === 0) looks.push('large')
  if (style.cursor === 'pointer') looks.push('pressable')
  if (style.display === 'flex' && style.flexDirection.startsWith('row')) looks.push('side-by-side')
  if (style.position === 'fixed' && element.localName !== 'dialog') looks.push('over-the-page')
  return looks
}
