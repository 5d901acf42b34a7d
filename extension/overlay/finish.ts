import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { OverlayWords } from '../../shared/overlay-words.ts'
import { fill } from './fill.ts'
import type { Lead } from './leads.ts'
import type { Scene } from './scene.ts'

/** What is shown once all that a person could do here is done: whose turn it is now. */
export function doneScene(lead: Lead, request: RequestAnswer | undefined, say: OverlayWords): Scene {
  const step = lead.steps.at(-1)
  if (!step) throw new Error(`The guide ${lead.guide.id} has no steps`)
  const next = request && nameOfWaitedOn(request)
  return {
    state: 'done',
    lead,
    step,
    index: lead.steps.length,
    targets: [],
    title: say.doneTitle,
    text: next ? fill(say.doneNext, { next }) : say.done,
    checklist: [],
    surplus: [],
  }
}

function nameOfWaitedOn({ waitingOn, client, newFirm, currentFirm }: RequestAnswer): string {
  switch (waitingOn) {
    case 'client':
      return client.contact.name
    case 'new-firm':
      return newFirm.name
    case 'current-firm':
      return currentFirm.name
    default:
      return ''
  }
}
