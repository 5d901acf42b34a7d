import { beginLinking, changeLinking, leaveLinking, lookUp, sendRequest } from '../model/linking.ts'
import { usePage } from '../page.ts'
import { part } from '../parts.ts'

/** From the client list: a new client, who has a subscription already and is asked to be linked. */
export function LinkingView() {
  const page = usePage()
  const { model, texts, traits, language } = page
  const { linking } = model.state
  const { Heading } = traits.heading
  const { Button } = traits.button
  if (!linking) return null
  return (
    <section class="block linking">
      <Heading level={2}>{traits.linking.begin[language]}</Heading>
      <label class="field">
        {texts.organisationNumber}
        <input
          value={linking.organisationNumber}
          inputMode="numeric"
          disabled={linking.found !== undefined}
          ref={part('field organisation-number')}
          onInput={(event) => changeLinking(page, { organisationNumber: event.currentTarget.value })}
        />
      </label>
      {!linking.found && (
        <div class="toolbar">
          <Button label={texts.cancel} part="linking cancel" onPress={() => leaveLinking(page)} />
          <Button
            label={traits.linking.look[language]}
            part="linking continue"
            onPress={() => void lookUp(page)}
            isPrimary
          />
        </div>
      )}
      {linking.found && <Found />}
    </section>
  )
}

function Found() {
  const page = usePage()
  const { model, texts, traits } = page
  const { linking } = model.state
  const { Button } = traits.button
  const { Name } = traits.names
  if (!linking?.found) return null
  const isNotHere = () => model.set({ notice: texts.notHere })
  return (
    <>
      <p>
        <Name text={linking.found.name ?? ''} />
      </p>
      {linking.isExisting ? (
        <RequestForm />
      ) : (
        <div class="toolbar">
          <Button
            label={texts.existingSubscription}
            part="linking existing"
            onPress={() => changeLinking(page, { isExisting: true })}
          />
          <Button label={texts.newSubscription} part="linking new" onPress={isNotHere} />
        </div>
      )}
    </>
  )
}

function RequestForm() {
  const page = usePage()
  const { model, texts, traits } = page
  const { linking } = model.state
  const { Button } = traits.button
  if (!linking?.found) return null
  const { found, consultant, startsAtApproval, start } = linking
  return (
    <>
      {found.subscriptions > 1 && (
        <label class="field">
          {texts.subscriptionNumber}
          <input
            value={linking.subscriptionNumber}
            inputMode="numeric"
            ref={part('field subscription-number')}
            onInput={(event) => changeLinking(page, { subscriptionNumber: event.currentTarget.value })}
          />
        </label>
      )}
      <label class="field">
        {texts.responsibleConsultant}
        <select
          value={consultant}
          ref={part('field consultant')}
          onChange={(event) => changeLinking(page, { consultant: event.currentTarget.value })}
        >
          <option value="" />
          {found.consultants.map(({ email, name }) => (
            <option value={email} key={email}>
              {name} ({email})
            </option>
          ))}
        </select>
      </label>
      <fieldset class="starts">
        <legend>{texts.startsWhen}</legend>
        <label class="toggle-label">
          <input
            type="radio"
            name="starts"
            checked={startsAtApproval}
            ref={part('start approval')}
            onChange={() => changeLinking(page, { startsAtApproval: true })}
          />
          {texts.atApproval}
        </label>
        <label class="toggle-label">
          <input
            type="radio"
            name="starts"
            checked={!startsAtApproval}
            ref={part('start date')}
            onChange={() => changeLinking(page, { startsAtApproval: false })}
          />
          {texts.onDay}
          <input
            type="date"
            value={start}
            aria-label={texts.day}
            ref={part('field start')}
            onInput={(event) => changeLinking(page, { start: event.currentTarget.value })}
          />
        </label>
      </fieldset>
      <div class="toolbar">
        <Button label={texts.cancel} part="linking cancel" onPress={() => leaveLinking(page)} />
        <Button
          label={texts.sendRequest}
          part="linking send"
          onPress={() => void sendRequest(page)}
          isPrimary
          isDisabled={consultant === ''}
        />
      </div>
    </>
  )
}

/** What leads there, above the client list. */
export function LinkingButton() {
  const page = usePage()
  const { traits, language } = page
  const { Button } = traits.button
  return (
    <div class="toolbar">
      <Button
        label={traits.linking.begin[language]}
        part="linking begin"
        onPress={() => beginLinking(page)}
        isPrimary
      />
    </div>
  )
}
