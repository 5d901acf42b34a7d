import { actionsOf } from '../../shared/link-request/position.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { roleFor } from '../event-rights.ts'
import { checkSignedForm } from '../form/check-signed-form.ts'
import { formValues } from '../form/form-content.ts'
import { changedSince, doubtAbout } from '../form/form-doubts.ts'
import { changeErrors, UPLOAD_WORDS } from '../form/upload-words.ts'
import { oneAtATime } from '../form/one-at-a-time.ts'
import type { Handlers } from '../http/call.ts'
import { readPdf } from '../http/read-body.ts'
import { partiesOf, type Reader } from '../identity/reader.ts'
import { submissionLetter } from '../mail/letters.ts'
import { actorOf, channelOf, eventOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import type { StoredRequest } from '../stores/stores.ts'
import { answerRequest } from './answer-request.ts'

type FormRoute = 'readForm' | 'uploadSignedForm' | 'readSignedForm' | 'submitForm'

export function formRoutes(dependencies: Dependencies): Pick<Handlers, FormRoute> {
  const { config, stores, mailer, makeForm, signedForms, publicUrl, now } = dependencies
  const inTurn = oneAtATime()

  /** Records a step of the form as done by the reader, unless it is already. */
  async function finish(found: StoredRequest, kind: ActionKind, reader: Reader): Promise<StoredRequest> {
    if (isDone(found.state, kind)) return found
    const { details } = found.state
    const fact = { type: 'action.done' as const, action: kind, outcome: 'observed' as const }
    const rights = { parties: partiesOf(reader, details), isSupport: reader.isSupport }
    const draft = eventOf(fact, { role: 'system' }, 'web', now())
    const role = draft.type === 'action.done' ? roleFor(draft, details, rights) : undefined
    if (!role) throw new ProblemError('not-allowed', { detail: 'This part of the form is for someone else.' })
    const event = { ...draft, actor: actorOf(reader, role, details), channel: channelOf(reader, role) }
    return (await recordEvents(dependencies, found.id, [event])).request
  }

  return {
    async readForm({ found, response }) {
      const { reference, details, createdAt } = found.state
      const pdf = await makeForm({ reference, details, createdAt, recipient: config.formRecipient })
      response.type('application/pdf').set('Content-Disposition', `inline; filename="${reference}.pdf"`).send(pdf)
      return undefined
    },

    async uploadSignedForm({ found, reader, request, response }) {
      needForm(found.state)
      const bytes = await readPdf(request, response)
      const checked = await checkSignedForm(bytes)
      const values = formValues(found.state)
      const problem = checked.ok ? doubtAbout(checked.reading.text, values) : checked.problem
      if (problem && problem !== 'changed') {
        const isA = checked.ok || !checked.isA ? '' : ` It is a ${checked.isA} file.`
        const detail = UPLOAD_WORDS[problem] + isA
        throw new ProblemError('signed-form-rejected', { detail, errors: [{ pointer: '', code: problem, detail }] })
      }
      if (isDone(found.state, 'send-form')) {
        throw new ProblemError('event-refused', { detail: 'The form has been sent in already.', refusals: [] })
      }
      await signedForms.keep(found.id, bytes, values)
      return answerRequest(response, await finish(found, 'sign-form', reader), reader, now())
    },

    async readSignedForm({ found, response }) {
      const signed = await signedForms.read(found.id)
      if (!signed) throw new ProblemError('not-found')
      const name = `${found.state.reference}-signed.pdf`
      // Somebody else made this file: the browser hands it over rather than opening it on our origin.
      response.type('application/pdf').set('Content-Disposition', `attachment; filename="${name}"`).send(signed.content)
      return undefined
    },

    submitForm: ({ found, reader, response }) =>
      // A second press waits for the first and then finds the form sent.
      inTurn(found.id, async () => {
        const latest = (await stores.requests.read(found.id)) ?? found
        needForm(latest.state)
        if (isDone(latest.state, 'send-form')) return answerRequest(response, latest, reader, now())
        const signed = await signedForms.read(found.id)
        if (!signed || !isDone(latest.state, 'sign-form')) {
          throw new ProblemError('event-refused', {
            detail: 'Upload the signed form first.',
            refusals: [{ id: 'send-form', refusal: 'action-waiting' }],
          })
        }
        const changed = changedSince(signed.values, formValues(latest.state))
        if (changed.length > 0) {
          throw new ProblemError('form-outdated', {
            detail: 'The request has changed since the form was signed. Download the form again and have it signed.',
            errors: changeErrors(changed),
          })
        }
        const { reference, details } = latest.state
        const consultant = details.newFirm.consultants[0]
        const isConsultant = details.newFirm.consultants.some(({ email }) => email === reader.email)
        const replyTo = isConsultant ? reader.email : consultant?.email
        const mail = {
          to: config.formRecipient,
          letter: submissionLetter(reference, details),
          attachments: [{ filename: `Dubbelsammankoppling-${reference}.pdf`, content: signed.content }],
          // The same at every try: if the mail left and we stopped before noting it, the receiver can tell the repeat.
          messageId: `<submission.${found.id}@${new URL(publicUrl).hostname}>`,
          ...(replyTo && { replyTo }),
        }
        await mailer.send(mail).catch((error: unknown) => {
          throw new ProblemError('mail-not-sent', { detail: (error as { code?: string }).code ?? 'unknown' })
        })
        return answerRequest(response, await finish(latest, 'send-form', reader), reader, now())
      }),
  }
}

const isDone = (state: LinkRequestState, kind: ActionKind) =>
  actionsOf(state).some((action) => action.kind === kind && action.state === 'done')

function needForm(state: LinkRequestState): void {
  if (state.cancelled) throw new ProblemError('event-refused', { detail: 'The request is cancelled.', refusals: [] })
  if (state.details.route !== 'form') {
    throw new ProblemError('event-refused', {
      detail: 'This request is linked digitally, without a form.',
      refusals: [],
    })
  }
}
