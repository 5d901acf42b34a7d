import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import { withLabel, withTaughtStep } from '../../shared/guides/teach.ts'
import type { Caller } from './web-service.ts'

/** A draft that teaches Save in the client manager's dialog another name, and that dialog too. */
export async function aDraft(person: Caller): Promise<GuideDraft> {
  const { guide } = await person.call<SignedGuide>('GET', '/guides/assign-client')
  const target = guide.steps.find(({ id }) => id === 'save-client')?.target
  const dialog = target?.in?.find((container) => container.kind === 'dialog')
  if (!target?.labels || !dialog) throw new Error('The guide has no such step')
  const labels = withLabel(target.labels, 'Lagra', ['sv'])
  const renamings = [
    { from: target.labels, to: labels },
    { from: dialog.about, to: withLabel(dialog.about, 'Byråklienter', ['sv']) },
  ]
  const taught = withTaughtStep(guide, 'save-client', target, renamings)
  const step = taught.steps.find(({ id }) => id === 'save-client')
  if (!step) throw new Error('The step is gone')
  step.target = { ...target, labels, in: [{ ...dialog, about: renamings[1]?.to ?? dialog.about }] }
  step.text = { ...step.text, sv: 'Klicka på Lagra.' }
  return person.call('POST', '/guide-drafts', { guide: taught, comment: 'Knappen heter Lagra sedan i går.' })
}
