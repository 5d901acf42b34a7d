import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { addressOf, call } from '../api.ts'
import { useTexts } from '../language.tsx'
import type { Recorder } from './use-recorder.ts'

const LARGEST = 10 * 1024 * 1024

export function FormDownload({ request, isPrimary = false }: { request: RequestAnswer; isPrimary?: boolean }) {
  const { request: texts } = useTexts()
  return (
    <a class={isPrimary ? 'button primary' : 'button'} href={addressOf('readForm', request.id)} download>
      {texts.download}
    </a>
  )
}

/** Takes the signed form as a PDF and says at once when it is none. */
export function SignedFormUpload({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { request: texts } = useTexts()
  const [problem, setProblem] = useState<string>()
  const upload = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const isPdf = (await file.slice(0, 1024).text()).includes('%PDF-')
    const wrong = isPdf ? (file.size > LARGEST ? texts.fileTooLarge : undefined) : texts.wrongFile
    setProblem(wrong)
    const pdf = new File([file], file.name, { type: 'application/pdf' })
    if (!wrong) await recorder.run(() => call('uploadSignedForm', { params: { id: request.id }, file: pdf }))
    // So that choosing the same file again counts as a choice.
    input.value = ''
  }
  return (
    <div class="upload">
      <label class="button">
        <input
          type="file"
          accept="application/pdf,.pdf"
          class="visually-hidden"
          disabled={recorder.isBusy}
          aria-describedby="upload-hint"
          onChange={({ currentTarget }) => void upload(currentTarget)}
        />
        {texts.upload}
      </label>
      <span class="hint" id="upload-hint">
        {texts.uploadHint}
      </span>
      <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
    </div>
  )
}
