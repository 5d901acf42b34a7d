import type { OverlayWords } from '../../shared/overlay-words.ts'
import { fill } from './fill.ts'
import { createHandOver, type NewAdministrator } from './hand-over.ts'
import { makeElement, writeText } from './make-element.ts'
import type { Scene } from './scene.ts'

/** What a person can do about the scene that is shown. */
export interface StepActions {
  close: () => void
  doneByHand: (scene: Scene) => void
  report: (scene: Scene) => void
  keepSurplus: (scene: Scene) => void
  handOver: (scene: Scene, to: NewAdministrator) => void
  explain: (scene: Scene) => string
}

/** What a person can do with the popover itself. */
export interface PopoverActions {
  minimise: () => void
  toNextCorner: () => void
  drag: (event: PointerEvent) => void
}

export interface Popover {
  element: HTMLElement
  /** Fills the popover in. What is about the step before, such as an opened form, is put away with a new step. */
  show(scene: Scene, say: OverlayWords): void
  /** To where the keyboard goes on, when the popover comes back. */
  focus(): void
}

/** What the popover shows beside the step: nothing more until the person asks for it. */
type Panel = 'none' | 'help' | 'hand-over' | 'why' | 'reported'

export function createPopover(actions: StepActions, { minimise, toNextCorner, drag }: PopoverActions): Popover {
  let panel: Panel = 'none'
  let shown: { scene: Scene; say: OverlayWords } | undefined

  /** A press on what is about the scene that is shown then. */
  const about = (act: (scene: Scene) => void) => () => shown && act(shown.scene)
  const button = (name: string, click: () => void) => makeElement('button', { type: 'button', class: name, click })
  const open = (chosen: Panel) => () => {
    panel = chosen
    if (shown) fillIn(shown.scene, shown.say)
    // What was pressed may be gone, and the focus with it.
    element.focus()
  }
  const heading = makeElement('span')
  const move = button('icon', toNextCorner)
  const smaller = button('icon', minimise)
  const progress = makeElement('progress', { 'aria-hidden': 'true' })
  const title = makeElement('h2')
  const text = makeElement('p')
  const problem = makeElement('p', { class: 'warning', role: 'alert' })
  const list = makeElement('ul')
  const close = button('primary', actions.close)
  const keepSurplus = button('', about(actions.keepSurplus))
  const cantFind = button('quiet', open('help'))
  const doneByHand = button('', about(actions.doneByHand))
  const notAdministrator = button('', open('hand-over'))
  const report = button(
    '',
    about((scene) => {
      actions.report(scene)
      open('reported')()
    }),
  )
  const why = button('quiet', open('why'))
  const note = makeElement('p', { class: 'note' })
  const handOver = createHandOver((to) => shown && actions.handOver(shown.scene, to), open('none'))
  const explained = makeElement('pre', { tabindex: '0' })
  const copy = button('', () => void navigator.clipboard.writeText(explained.textContent).catch(() => undefined))
  const vendorNote = makeElement('p', { class: 'note' })
  move.append('⤢')
  smaller.append('–')
  const element = makeElement(
    'section',
    { 'data-part': 'popover', tabindex: '-1', keydown: (event: KeyboardEvent) => event.key === 'Escape' && minimise() },
    makeElement('header', { pointerdown: drag }, heading, move, smaller),
    progress,
    title,
    text,
    problem,
    list,
    makeElement('div', { class: 'actions' }, close, keepSurplus, cantFind, doneByHand, notAdministrator, report, why),
    note,
    handOver.element,
    explained,
    copy,
    vendorNote,
  )

  function fillIn(scene: Scene, say: OverlayWords): void {
    const { state, index, lead, surplus, checklist } = scene
    const count = lead.steps.length
    const isDone = state === 'done'
    const step = isDone ? '' : ` · ${fill(say.step, { index, count })}`
    const isAsked = state === 'not-found' || state === 'hint' || panel === 'help'
    const offers = isAsked && panel !== 'hand-over'
    element.ariaLabel = say.overlay
    writeText(heading, fill(say.for, { client: lead.task.request.client.name }) + step)
    move.ariaLabel = move.title = say.move
    smaller.ariaLabel = smaller.title = say.minimise
    progress.max = count
    progress.value = isDone ? count : index - 1
    writeText(title, scene.title)
    writeText(text, scene.text)
    text.className = state === 'warning' ? 'warning' : ''
    writeText(problem, scene.problem ?? '')
    list.ariaLabel = checklist.length > 0 ? say.left : scene.title
    writeList(list, [...surplus.map((label) => ({ label, isDone: false })), ...checklist], say)
    writeText(close, isDone ? say.doneShort : '')
    writeText(keepSurplus, state === 'warning' ? say.keepSurplus : '')
    writeText(cantFind, state === 'guiding' && panel === 'none' ? say.cantFind : '')
    writeText(doneByHand, offers ? say.doneByHand : '')
    writeText(notAdministrator, offers && lead.guide.audience === 'administrator' ? say.notAdministrator : '')
    writeText(report, offers ? say.report : '')
    writeText(why, offers ? say.why : '')
    writeText(note, { help: scene.step.lookFor, reported: say.reported }[panel as string] ?? '')
    handOver.element.hidden = panel !== 'hand-over'
    handOver.show(scene, say)
    writeText(explained, panel === 'why' ? actions.explain(scene) : '')
    writeText(copy, panel === 'why' ? say.copy : '')
    writeText(vendorNote, say.vendorNote)
  }

  return {
    element,
    show(scene, say) {
      if (scene.lead.key !== shown?.scene.lead.key || scene.step.id !== shown.scene.step.id) panel = 'none'
      shown = { scene, say }
      fillIn(scene, say)
    },
    focus: () => smaller.focus(),
  }
}

/** The switches that the step is about, those that are on by now ticked off. */
function writeList(list: HTMLElement, items: readonly { label: string; isDone: boolean }[], say: OverlayWords): void {
  list.hidden = items.length === 0
  const entries = items.map(({ label, isDone }) =>
    makeElement(
      'li',
      { 'data-done': String(isDone) },
      label,
      ...(isDone ? [makeElement('span', { class: 'heard' }, ` (${say.ticked})`)] : []),
    ),
  )
  const isSame =
    list.childElementCount === entries.length &&
    entries.every((entry, at) => entry.isEqualNode(list.children[at] ?? null))
  if (!isSame) list.replaceChildren(...entries)
}
