import { createPage, type Page } from '../../extension/page/page.ts'
import { HOST_WORDS } from '../../shared/host-words.ts'
import type { Case, Change } from './case.ts'

/** Runs in the browser: puts each case on the page and says what the locator answers: `right`, `wrong …` or the reason for none. */
export async function playAll(cases: readonly Case[]): Promise<string[]> {
  const answers: string[] = []
  for (const each of cases) answers.push(await play(each).catch((error: unknown) => `threw ${String(error)}`))
  return answers
}

async function play({ html, ask, state, switchesOff, change, language = 'sv' }: Case): Promise<string> {
  const end = new AbortController()
  const view = await stage(html, language, end.signal)
  try {
    if (change) {
      view.locate(ask)
      makeChange(change)
    }
    const located = view.locate(ask)
    if (located.found !== 'one') return located.reason
    const { element } = located
    if (!element.hasAttribute('data-right')) return `wrong ${element.outerHTML.slice(0, 120)}`
    const off = switchesOff && view.switchesOff(element)
    if (off && !off.hasAttribute('data-off')) return `switched off by ${off.outerHTML.slice(0, 120)}`
    return state === undefined || view.stateOf(element) === state ? 'right' : `state ${view.stateOf(element)}`
  } finally {
    end.abort()
  }
}

function makeChange(change: Change): void {
  const element = document.querySelector(change.of)
  if (!element) throw new Error(`There is no ${change.of} to change`)
  if ('remove' in change) element.remove()
  else if ('text' in change) element.textContent = change.text
  else if ('attribute' in change) element.setAttribute(...change.attribute)
  else element.insertAdjacentHTML('beforeend', change.append)
  fillIn(document, new WeakMap())
}

/** Puts markup on the page, with what markup alone can't say, and opens the page for questions. */
export async function stage(html: string, language: string, signal: AbortSignal): Promise<Page> {
  document.documentElement.lang = language
  document.body.innerHTML = html
  scrollTo(0, 0)
  const closed = new WeakMap<Element, ShadowRoot>()
  fillIn(document, closed)
  await framesLoaded(document, closed)
  return createPage({
    document,
    ownElementName: 'kopplingsguiden-overlay',
    hostWords: HOST_WORDS,
    openClosedRoot: (element) => closed.get(element) ?? null,
    signal,
  })
}

function fillIn(root: Document | ShadowRoot, closed: WeakMap<Element, ShadowRoot>): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    const host = template.parentElement
    if (!host) continue
    const mode = template.dataset['shadow'] === 'closed' ? 'closed' : 'open'
    const shadow = host.attachShadow({ mode })
    if (mode === 'closed') closed.set(host, shadow)
    shadow.append(template.content.cloneNode(true))
    template.remove()
    fillIn(shadow, closed)
  }
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-indeterminate]')) input.indeterminate = true
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog[data-modal]')) dialog.showModal()
  for (const element of root.querySelectorAll<HTMLElement>('[data-scroll]')) {
    element.scrollTop = Number(element.dataset['scroll'])
  }
}

async function framesLoaded(root: Document | ShadowRoot, closed: WeakMap<Element, ShadowRoot>): Promise<void> {
  for (const frame of root.querySelectorAll('iframe')) {
    if (!frame.hasAttribute('srcdoc')) continue
    const isLoaded = () =>
      frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL === 'about:srcdoc'
    if (!isLoaded()) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    if (!frame.contentDocument) continue
    fillIn(frame.contentDocument, closed)
    await framesLoaded(frame.contentDocument, closed)
  }
}
