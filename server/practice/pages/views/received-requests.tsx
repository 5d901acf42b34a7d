import { answerRequest } from '../model/linking.ts'
import { usePage } from '../page.ts'

/** What firms ask of this company: to be linked to it. Only its system administrators are shown any. */
export function ReceivedRequests() {
  const page = usePage()
  const { model, texts, traits } = page
  const { Heading } = traits.heading
  const { Button } = traits.button
  const { Name } = traits.names
  const received = model.state.requests?.received ?? []
  if (received.length === 0) return null
  return (
    <section class="block">
      <Heading level={2}>{texts.linkRequests}</Heading>
      <ul class="requests">
        {received.map(({ company, consultant, start }) => (
          <li key={company.token} class="request">
            <span>
              <strong>
                <Name text={company.name} />
              </strong>{' '}
              <span>{traits.number.show(company.organisationNumber)}</span>
              <span class="request-facts">
                {texts.responsibleConsultant}: {consultant} · {texts.startsWhen}:{' '}
                {start === 'approval' ? texts.atApproval : start}
              </span>
            </span>
            <span class="request-answers">
              <Button
                label={texts.decline}
                part={`decline ${company.token}`}
                onPress={() => void answerRequest(page, company.token, false)}
              />
              <Button
                label={texts.approve}
                part={`approve ${company.token}`}
                onPress={() => void answerRequest(page, company.token, true)}
                isPrimary
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
