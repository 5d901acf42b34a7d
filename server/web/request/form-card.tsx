import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { addressOf, call } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useAccount } from '../session.tsx'
import { FormDownload, SignedFormUpload } from './signed-form.tsx'
import { isMine } from './turns.ts'
import type { Recorder } from './use-recorder.ts'

/** The paper: to sign, to upload, to send. Whoever's turn it is finds the same buttons at the top of the page. */
export function FormCard({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { texts, format } = useLanguage()
  const { support } = useAccount()
  const sign = request.actions.find(({ kind }) => kind === 'sign-form')
  const send = request.actions.find(({ kind }) => kind === 'send-form')
  if (!sign || !send) return null
  const handlesPaper = support || request.mine.includes('new-firm')
  // Only what came as a file was seen by the service; otherwise there is somebody's word.
  const isUploaded = sign.evidence !== undefined && sign.evidence.outcome !== 'declared'
  const maySign = sign.state !== 'done' && (handlesPaper || isMine(request, sign))
  const maySend = send.state === 'ready' && handlesPaper && !isMine(request, send)
  return (
    <section class="card" aria-labelledby="form-heading">
      <h2 id="form-heading">{texts.request.formTitle}</h2>
      {sign.evidence && (
        <p>
          {isUploaded ? texts.request.uploaded : texts.request.signedElsewhere} {format.dateTime(sign.evidence.at)}
        </p>
      )}
      {send.evidence && <p>{`${texts.request.sent} ${format.dateTime(send.evidence.at)}`}</p>}
      <div class="buttons">
        <FormDownload request={request} />
        {isUploaded && (
          <a class="button" href={addressOf('readSignedForm', request.id)} download>
            {texts.request.downloadSigned}
          </a>
        )}
        {maySign && !isMine(request, sign) && <SignedFormUpload request={request} recorder={recorder} />}
        {maySend && (
          <button
            type="button"
            class="button"
            disabled={recorder.isBusy}
            onClick={() => void recorder.run(() => call('submitForm', { params: { id: request.id } }))}
          >
            {texts.request.send}
          </button>
        )}
      </div>
    </section>
  )
}
