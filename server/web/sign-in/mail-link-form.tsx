import { useRef, useState } from 'preact/hooks'
import { emailSchema } from '../../../shared/link-request/schema.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'

/** Asks for an address and has a sign-in link mailed there. What it then says is the same for every address. */
export function MailLinkForm({ submitText, onSend }: { submitText: string; onSend?: () => void }) {
  const { texts, language } = useLanguage()
  const { signIn } = texts
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [isSending, setIsSending] = useState(false)

  const send = async (event: Event) => {
    event.preventDefault()
    const email = emailSchema.safeParse(address.trim())
    setFailure(undefined)
    setProblem(email.success ? undefined : signIn.addressProblem)
    if (!email.success) return input.current?.focus()
    setIsSending(true)
    const sent = await call('signIn', { body: { email: email.data, language } })
    setIsSending(false)
    if (!sent.ok) return setFailure(sent.failure)
    onSend?.()
    setSentTo(email.data)
  }

  if (sentTo) {
    return (
      <section class="card" role="status">
        <h2>{signIn.sentTitle}</h2>
        <p>{signIn.sent(sentTo)}</p>
        <p class="hint">{signIn.notArrived}</p>
        <button type="button" class="button" onClick={() => setSentTo(undefined)}>
          {signIn.otherAddress}
        </button>
      </section>
    )
  }
  return (
    <form class="card form" noValidate onSubmit={(event) => void send(event)}>
      {failure && <FailureNotice failure={failure} />}
      <Field id="email" label={signIn.address} hint={signIn.addressHint} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type="email"
            autoComplete="email"
            required
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        )}
      </Field>
      <button class="button primary" disabled={isSending}>
        {submitText}
      </button>
    </form>
  )
}
