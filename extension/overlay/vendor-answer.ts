import type { Page } from '../page/page.ts'
import type { Lead } from './leads.ts'
import { dialogOf } from './player.ts'

/** Whether the dialog of an assignment lists the client: then the vendor has made the link, whoever has said so or not. */
export function listsClient(lead: Lead, page: Page): boolean {
  const step = lead.steps.find((candidate) => candidate.target.role === 'toggle' && dialogOf(candidate))
  return step !== undefined && page.locate(step.target).found === 'one'
}
