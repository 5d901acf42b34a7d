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
import { describeMail } from '../mail/describe-mail.ts'
import { doneEvent, postSubmission } from '../mail/post-submission.ts'
import { actorOf, channelOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { answerRequest } from './answer-request.ts'

type FormRoute = 'readForm' | 'uploadSignedForm' | 'readSignedForm' | 'submitForm' | 'listMails'

/** How long the press on "send" waits for the mail server's word, in milliseconds. It is sent all the same. */
const ANSWER_WITHIN = 8_000

export function formRoutes(dependencies: Dependencies): Pick<Handlers, FormRoute> {
  const { config, stores, mailer, makeForm, signedForms, now } = dependencies
  const inTurn = oneAtATime()

  const roleOf = (found: StoredRequest, kind: ActionKind, reader: Reader) => {
    const { details } = found.state
    const rights = { parties: partiesOf(reader, details), isSupport: reader.isSupport }
    const role = roleFor({ ...doneEvent(kind, now()), channel: 'web' }, details, rights)
    if (!role) throw new ProblemError('not-allowed', { detail: 'This part of the form is for someone else.' })
    return role
  }
  const submitterOf = (found: StoredRequest, reader: Reader) =>
    actorOf(reader, roleOf(found, 'send-form', reader), found.state.details)

  /** Records a step of the form as done by the reader, unless it is already, also by now. */
  async function finish(found: StoredRequest, kind: ActionKind, reader: Reader): Promise<StoredRequest> {
    if (isDone(found.state, kind)) return found
    const role = roleOf(found, kind, reader)
    // Sending is sure only once the mail server has taken the form.
    const outcome = kind === 'send-form' ? 'declared' : 'observed'
    const event = {
      ...doneEvent(kind, now(), outcome),
      actor: actorOf(reader, role, found.state.details),
      channel: channelOf(reader, role),
    }
    try {
      return (await recordEvents(dependencies, found.id, [event])).request
    } catch (error) {
      const latest = await stores.requests.read(found.id)
      if (latest && isDone(latest.state, kind)) return latest
      throw error
    }
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
        const id = await postSubmission(dependencies, latest, submitterOf(latest, reader))
        const handedOver = await finish(latest, 'send-form', reader)
        const mail = await mailer.tried(id, ANSWER_WITHIN)
        if (mail?.state === 'failed') throw new ProblemError('mail-not-sent', { detail: mail.reason ?? 'unknown' })
        return answerRequest(response, (await stores.requests.read(found.id)) ?? handedOver, reader, now())
      }),

    async listMails({ found }) {
      return { items: (await stores.mails.ofRequest(found.id)).map(describeMail) }
    },
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
