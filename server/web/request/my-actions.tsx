import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { RequiredAction } from '../../../shared/link-request/actions.ts'
import { call } from '../api.ts'
import { ConnectExtension } from '../connect/connect-extension.tsx'
import { useTexts } from '../language.tsx'
import { SignedFormUpload, FormDownload } from './signed-form.tsx'
import { nameAction } from './turns.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  /** Those that the reader can do now. */
  actions: RequiredAction[]
}

/** The buttons for what is the reader's turn. */
export function MyActions({ request, recorder, actions }: Props) {
  const all = useTexts()
  const texts = all.request
  const done = (action: RequiredAction) =>
    void recorder.record({ type: 'action.done', action: action.id, outcome: 'declared' })
  const kind = actions[0]?.kind
  const [first] = actions
  if (!first) return null
  if (kind === 'sign-form') {
    return (
      <div class="buttons">
        <FormDownload request={request} isPrimary />
        <SignedFormUpload request={request} recorder={recorder} />
      </div>
    )
  }
  if (kind === 'send-form') {
    return (
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          disabled={recorder.isBusy}
          onClick={() => void recorder.run(() => call('submitForm', { params: { id: request.id } }))}
        >
          {texts.send}
        </button>
      </div>
    )
  }
  if (kind === 'vendor-link') {
    return (
      <div class="buttons">
        <button type="button" class="button primary" disabled={recorder.isBusy} onClick={() => done(first)}>
          {first.party === 'vendor' ? texts.vendorAnswered : texts.approved}
        </button>
      </div>
    )
  }
  return (
    <>
      <ConnectExtension request={request} />
      <h3>{texts.byHandTitle}</h3>
      <p class="hint">
        {texts.byHandLead} <a href={`/join/${request.id}?guide=1`}>{texts.openGuide}</a>
      </p>
      <ul class="by-hand">
        {actions.map((action) => (
          <li key={action.id} data-action-id={action.id}>
            <span>{nameAction(request, action, all)}</span>
            <button type="button" class="button" disabled={recorder.isBusy} onClick={() => done(action)}>
              {texts.iHaveDone}
              <span class="visually-hidden">: {nameAction(request, action, all)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
