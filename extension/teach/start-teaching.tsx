import { HOST_WORDS } from '../../shared/host-words.ts'
import { render } from 'preact'
import type { Teachable } from '../../shared/contracts/messages.ts'
import { parametersOf, type Parameters } from '../../shared/guides/bind.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { createHostElement, OVERLAY_ELEMENT } from '../overlay/host-element.ts'
import { createAuthorPage } from '../page/author-page.ts'
import { startWatching } from '../page/changes.ts'
import { startTracking } from '../page/track.ts'
import { BackgroundRefusal } from '../platform/ask-background.ts'
import type { TeachClient } from '../platform/teach-client.ts'
import { choose, type Choice } from './choice.ts'
import { Panel, type PanelProps } from './panel.tsx'
import { startPointing } from './pointing.ts'
import { propose } from './propose.ts'
import sheet from './teach.css?inline'
import { takeDown } from './take-down.ts'
import { teachTexts } from './texts.ts'
import { tryGuide } from './try-guide.ts'

/**
 * Opens the author's panel on a page. It reads the page and changes nothing on it; what is saved is the guide, never what
 * the page says. Answers whether it is still open.
 */
export function startTeaching(document: Document, client: TeachClient): { isOpen(): boolean } {
  const closed = new AbortController()
  void open(document, client, closed).catch((error: unknown) => {
    closed.abort()
    throw error
  })
  return { isOpen: () => !closed.signal.aborted }
}

async function open(document: Document, client: TeachClient, closed: AbortController): Promise<void> {
  const { signal } = closed
  const teachable: Teachable = await client.read()
  const words = teachTexts[teachable.language]
  const page = createAuthorPage({
    document,
    ownElementName: OVERLAY_ELEMENT,
    hostWords: HOST_WORDS,
    openClosedRoot: client.openClosedRoot,
    signal,
  })
  const host = createHostElement(document, sheet, page.roots, signal)
  host.element.dataset['teach'] = ''
  host.element.lang = teachable.language
  const mark = document.createElement('div')
  mark.dataset['part'] = 'mark'
  mark.hidden = true
  const panel = document.createElement('div')
  host.root.append(mark, panel)

  const { progress } = teachable
  const request = teachable.requests.find(({ id }) => id === progress?.request) ?? teachable.requests[0]
  const guide = teachable.guides.find(({ id }) => id === progress?.guide) ?? teachable.guides[0]
  let choice: Choice = choose({ request, guide: undefined, step: undefined }, { guide })
  const begunStep = guide?.steps.find(({ id }) => id === progress?.step)
  if (begunStep) choice = choose(choice, { step: begunStep })
  let proposal: PanelProps['proposal']
  /** The chosen guide with what was taught so far; the steps of one guide are saved together. */
  let taught: Guide | undefined =
    progress?.taught?.version === (guide?.version ?? 0) + 1 && progress.taught.id === guide?.id
      ? progress.taught
      : undefined
  let pointing: AbortController | undefined
  let pointedAt: Element | null = null

  const tracker = startTracking(page, signal, ([box]) => {
    if (!box) return
    // What was pointed at may be gone, with the dialog that it was in.
    mark.hidden = box.width === 0
    mark.style.translate = `${box.left}px ${box.top}px`
    mark.style.width = `${box.width}px`
    mark.style.height = `${box.height}px`
  })
  const markOut = (element: Element | null) => {
    mark.hidden = element === null
    tracker.follow(element ? [element] : [])
  }

  function draw(): void {
    if (signal.aborted) return
    host.place()
    const tried = taught ?? choice.guide
    const props: PanelProps = {
      teachable,
      choice,
      proposal,
      taught,
      trial:
        tried && choice.request && !pointing
          ? tryGuide(page, tried, choice.request, teachable.session, teachable.language)
          : undefined,
      isPointing: pointing !== undefined,
      pointedAt: pointedAt ? page.nameOf(pointedAt) : '',
      onChoose(change) {
        if ('guide' in change) taught = undefined
        choice = choose(choice, change)
        proposal = undefined
        markOut(null)
        keepProgress()
        draw()
      },
      onPoint: point,
      takeDown: () =>
        takeDown(document, { isOurs: page.isOurs, openClosedRoot: client.openClosedRoot, parameters: parameters() }),
      onClose: () => {
        client.end()
        closed.abort()
      },
      onSave: (next, comment) =>
        client
          .save(next, comment)
          .then((saved) => {
            client.keepProgress({ guide: next.id, step: choice.step?.id ?? '' })
            return saved
          })
          .catch((error: unknown) => ({ code: error instanceof BackgroundRefusal ? error.code : 'no-answer' })),
    }
    render(<Panel {...props} />, panel)
  }

  /** What the chosen request calls people and companies. */
  function parameters(): Parameters | undefined {
    const [action] = choice.request?.actions ?? []
    return choice.request && action && parametersOf(choice.request, action, action.party)
  }

  function learn(picked: Element): void {
    const { guide: present, step, request: used } = choice
    if (!present || !step || !used) return
    const base = taught ?? present
    proposal = propose(page, base, base.steps.find(({ id }) => id === step.id) ?? step, used, picked)
    if (proposal.ok && !proposal.isKnown) taught = { ...proposal.guide, version: present.version + 1 }
    keepProgress()
  }

  /** What is pointed at is often a page further on. */
  function keepProgress(): void {
    const { guide: present, step, request: used } = choice
    if (!present || !step) return
    client.keepProgress({
      guide: present.id,
      step: step.id,
      ...(used && { request: used.id }),
      ...(taught && { taught }),
    })
  }

  function point(): void {
    const pane = document.createElement('div')
    pane.dataset['part'] = 'pane'
    pane.tabIndex = 0
    pane.setAttribute('role', 'application')
    pane.setAttribute('aria-label', words.pointing)
    host.root.prepend(pane)
    const run = new AbortController()
    pointing = run
    const end = (picked: Element | null) => {
      run.abort()
      pane.remove()
      pointing = undefined
      pointedAt = null
      markOut(picked)
      if (picked) learn(picked)
      draw()
      panel.querySelector<HTMLElement>('[data-action=point]')?.focus()
    }
    startPointing(pane, page, AbortSignal.any([run.signal, signal]), {
      onOver(element) {
        pointedAt = element
        markOut(element)
        draw()
      },
      onPick: end,
      onCancel: () => end(null),
    })
    draw()
    pane.focus()
  }

  startWatching(page, signal, { onChange: draw, onPress: () => undefined, onScroll: () => undefined })
  signal.addEventListener('abort', () => {
    render(null, panel)
    host.remove()
  })
  draw()
  panel.querySelector<HTMLElement>('select, button')?.focus()
}
