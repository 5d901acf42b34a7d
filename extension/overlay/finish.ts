import type { Language } from '../../shared/language.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { Lead } from './leads.ts'
import type { Scene } from './scene.ts'
import { words } from './texts.ts'

/** What is shown once all that a person could do here is done: whose turn it is now. */
export function doneScene(lead: Lead, request: RequestAnswer | undefined, language: Language): Scene {
  const step = lead.steps.at(-1)
  if (!step) throw new Error(`The guide ${lead.guide.id} has no steps`)
  const say = words(language)
  return {
    state: 'done',
    lead,
    step,
    index: lead.steps.length,
    targets: [],
    title: say.doneTitle,
    text: say.done(request ? nameOfWaitedOn(request) : ''),
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
