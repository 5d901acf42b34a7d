import type { Work } from '../../shared/contracts/messages.ts'
import { startWatching } from '../page/changes.ts'
import { createPage } from '../page/page.ts'
import { startTracking } from '../page/track.ts'
import type { OverlayClient } from '../platform/overlay-client.ts'
import { explainScene } from './explain-scene.ts'
import { fill } from './fill.ts'
import { doneScene } from './finish.ts'
import { OVERLAY_ELEMENT } from './host-element.ts'
import { createLastingWatch } from './lasting-watch.ts'
import { isFinished, isLinkWitness, isOpen, leadsIn, type Lead } from './leads.ts'
import { createMemory } from './memory.ts'
import { createMenuPresses } from './menu-presses.ts'
import { createOpening } from './opening.ts'
import { appliesHere, dialogOf, isComplete, play } from './player.ts'
import type { StepActions } from './popover.ts'
import { createReadBack, type Finding } from './read-back.ts'
import { createRecorder, guideOf } from './recorder.ts'
import { notePress, takeSettled } from './saves.ts'
import type { Scene } from './scene.ts'
import { createView } from './view.ts'
import { listsClient } from './vendor-answer.ts'

/** How long, in milliseconds, a page that doesn't show the next step must stay so before that is told to anyone. */
const LASTING = 2_500
/** How long, in milliseconds, after it was asked for a page may still put something in above what it shows. */
const FILLS_UP_WITHIN = 4_000

/**
 * Guides on one page until `asLongAs` aborts or the extension is gone: reads the page on each change, shows where the
 * person is, and tells the background what was done. Adds one element while there is something to show; touches nothing
 * else.
 */
export async function startOverlay(document: Document, client: OverlayClient, asLongAs: AbortSignal): Promise<void> {
  const ended = new AbortController()
  const signal = AbortSignal.any([asLongAs, ended.signal])
  let work: Work = await client.readWork()
  const { openClosedRoot } = client
  const { hostWords } = work
  const page = createPage({ document, ownElementName: OVERLAY_ELEMENT, hostWords, openClosedRoot, signal })
  await page.read(() => new Promise((resolve) => setTimeout(resolve)))
  let leads = leadsIn(work)
  if (signal.aborted) return
  const memory = createMemory()
  const recorder = createRecorder(client)
  const lasting = createLastingWatch(LASTING, signal)
  const readAgain = (inMs: number) => {
    const timer = setTimeout(update, inMs)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  const readBack = createReadBack(Date.now, readAgain)
  const isOpening = document.referrer.startsWith(`${location.origin}/`)
  const opening = createOpening(Date.now, readAgain, isOpening, () => page.isLoading())
  const menuPresses = createMenuPresses(page, memory, Date.now, readAgain)
  const actions: StepActions = {
    close: () => {
      finished = undefined
      update()
    },
    doneByHand: (scene) => {
      recorder.health(scene, 'done-by-hand')
      void finish(scene.lead, { outcome: 'declared' })
    },
    report: (scene) => recorder.health(scene, 'reported'),
    keepSurplus: ({ lead }) => {
      memory.kept.add(lead.key)
      update()
    },
    handOver: ({ lead }, { administrator, ...to }) => {
      const contact = 'contact' in to && { contact: { ...to.contact, language: work.language } }
      void record(lead, { type: 'administrator.changed', administrator, ...contact }).then(refresh)
    },
    explain: (scene) => explainScene(scene, page, memory),
  }
  const view = createView(document, page.roots, actions, signal, (place) => client.keepPlace(place))
  const tracker = startTracking(page, signal, (boxes, isAtRest) => {
    view.moveTo(
      boxes.map((box, index) => (isInView(targets[index]) ? box : null)),
      isAtRest,
    )
  })
  let targets: readonly Element[] = []
  /** The scene that is shown, for whose targets a press may be. */
  let current: Scene | null = null
  /** What the targets are shown for, and whether the person has scrolled by hand since. */
  let shownAbout = ''
  let hasScrolled = false
  let finished: Lead | undefined
  let foundStep = ''
  let isKept = true
  const isInView = (element: Element | undefined) => element !== undefined && page.isInView(element)

  const openLeads = () => leads.filter((lead) => isOpen(lead) && !memory.saved.has(lead.key))

  function update(): void {
    if (client.isOrphaned()) ended.abort()
    if (!signal.aborted) show(page.atOnce(read))
  }

  function read(): Scene | null {
    const open = openLeads()
    menuPresses.settle(open)
    for (const { lead, save } of takeSettled(open, page, memory)) {
      void finish(lead, { outcome: 'observed', permissions: save.permissions, surplus: save.surplus })
    }
    for (const lead of open.filter((other) => isComplete(other, page))) void finish(lead, { outcome: 'verified' })
    for (const finding of readBack.findings([...open, ...leads.filter(isFinished)], page, memory)) void note(finding)
    for (const lead of leads.filter(isLinkWitness)) {
      if (!memory.saved.has(`${lead.key} link`) && listsClient(lead, page)) void witnessLink(lead)
    }
    return sceneNow()
  }

  function sceneNow(): Scene | null {
    const scene = play(openLeads(), page, memory, work.words)
    if (scene || !finished) return scene
    const { id } = finished.task.request
    return doneScene(finished, work.tasks.find(({ request }) => request.id === id)?.request, work.words)
  }

  function show(asRead: Scene | null): void {
    const now = opening.shown(asRead)
    const scene = now && !isKept ? { ...now, problem: work.words.notKept } : now
    current = scene
    const container = scene ? dialogOf(scene.step) : undefined
    const [dialog] = container ? page.dialogs(container) : []
    view.show(scene, work, dialog && (() => page.boxOf(dialog)))
    const next = scene?.targets ?? []
    const isOther = next.length !== targets.length || next.some((target) => !targets.includes(target))
    const about = scene ? `${scene.lead.key} ${scene.step.id} ${scene.reason ?? ''}` : ''
    if (about !== shownAbout) hasScrolled = false
    targets = next
    shownAbout = about
    if (targets.length === 0) view.moveTo([], true)
    tracker.follow(targets)
    // Nodes drawn anew are to be shown too, and what slips away while a page fills up, unless the person has scrolled
    // since: then the page is theirs to scroll.
    const mayMove = isOther || performance.now() < FILLS_UP_WITHIN
    const [first] = targets
    if (first && mayMove && !hasScrolled && !targets.some(isInView)) page.bringIntoView(first)
    tellIfLasting(scene)
  }

  function tellIfLasting(scene: Scene | null): void {
    if (scene?.state === 'guiding' && scene.step.id !== foundStep) recorder.health(scene, 'found')
    if (scene?.state === 'guiding') foundStep = scene.step.id
    const isStill = scene !== null && (scene.state === 'not-found' || scene.state === 'hint')
    lasting.shows(isStill ? `${scene.lead.key} ${scene.step.id} ${scene.reason ?? ''}` : null, () => {
      if (!scene) return
      const outcome = scene.state === 'hint' ? 'hint' : scene.reason === 'ambiguous' ? 'ambiguous' : 'not-found'
      recorder.health(scene, outcome)
      const { blocks, lead, step } = scene
      if (!blocks || lead.task.request.blocked?.reason === blocks) return
      const fact = { type: 'request.blocked' as const, reason: blocks, guide: guideOf(lead), step: step.id }
      void record(lead, fact).then(refresh)
    })
  }

  async function finish(
    lead: Lead,
    evidence: {
      outcome: 'declared' | 'observed' | 'verified'
      permissions?: { label: string; on: boolean }[]
      surplus?: string[]
    },
  ): Promise<void> {
    memory.saved.add(lead.key)
    if (isOpen(lead)) view.tell(fill(work.words.outcome, { what: lead.title }))
    const { permissions, surplus, outcome } = evidence
    const isRecorded = await record(lead, {
      type: 'action.done',
      action: lead.action.id,
      outcome,
      guide: guideOf(lead),
      // A list of clients is no permission, and whose client somebody is stays on the page.
      ...(permissions && lead.action.grant && { permissions }),
      ...(surplus?.length && { surplus }),
    })
    if (!isRecorded) memory.saved.delete(lead.key)
    await refresh()
    const wasOpen = isRecorded && lead.action.state !== 'done'
    const isLast =
      wasOpen && !openLeads().some((open) => open.task.request.id === lead.task.request.id && appliesHere(open, page))
    if (isLast) finished = lead
    update()
  }

  /** Whether it was kept; where it wasn't, the person is told, and what the page shows is read again later. */
  async function record(lead: Lead, fact: Parameters<typeof recorder.record>[1]): Promise<boolean> {
    isKept = await recorder.record(lead, fact).then(
      () => true,
      () => false,
    )
    return isKept
  }

  async function note({ lead, found, reading }: Finding): Promise<void> {
    if (found === 'granted') return finish(lead, { outcome: 'verified', ...reading })
    const fact = { type: 'action.reopened' as const, action: lead.action.id, reason: 'grant-gone' as const }
    await record(lead, { ...fact, guide: guideOf(lead) })
    await refresh()
  }

  async function witnessLink(lead: Lead): Promise<void> {
    memory.saved.add(`${lead.key} link`)
    const fact = { type: 'action.done' as const, action: 'vendor-link', outcome: 'observed' as const }
    await record(lead, { ...fact, guide: guideOf(lead) })
    await refresh()
  }

  async function refresh(): Promise<void> {
    // What an updated extension left behind would lie there for ever, beside the overlay of the new one.
    if (client.isOrphaned()) ended.abort()
    if (signal.aborted) return
    const read = await client.readWork().catch(() => null)
    // A background that can't be reached now tells of changes when it can be.
    if (!read) return
    work = read
    leads = leadsIn(work)
    const open = new Set(leads.filter(isOpen).map(({ key }) => key))
    // The service shows those that were recorded by now, or has opened them again.
    for (const key of memory.saved) if (!open.has(key)) memory.saved.delete(key)
    update()
  }

  startWatching(page, signal, {
    onChange: update,
    onScroll: () => {
      hasScrolled = true
    },
    onPress: (pressed) => {
      hasScrolled = false
      readBack.touched()
      const isTarget = targets.some((target) => page.contains(target, pressed))
      opening.pressed(isTarget ? current : null)
      const leads = openLeads()
      page.atOnce(() => {
        notePress(pressed, leads, page, memory)
        menuPresses.pressed(pressed, leads)
      })
    },
  })
  const stopListening = client.onWorkChanged(() => void refresh())
  signal.addEventListener('abort', () => {
    stopListening()
    view.remove()
  })
  update()
}
