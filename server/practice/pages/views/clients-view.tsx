import { CLIENT_MANAGER } from '../labels.ts'
import { openCompany } from '../model/visit.ts'
import { usePage } from '../page.ts'
import { part } from '../parts.ts'
import { LinkingButton, LinkingView } from './linking-view.tsx'

/** The firm's client list, as the one who is logged in has it; a name opens the client's company. */
export function ClientsView() {
  const { model, texts, traits, labels } = usePage()
  const { clients, company, linking, requests } = model.state
  const { Heading } = traits.heading
  const { Name } = traits.names
  const { Delivery } = traits.delivery
  if (linking) return <LinkingView />
  if (!clients) return <p class="loading">{texts.loading}</p>
  const hasNumber = traits.number.show('5599000014') !== undefined
  const columns = [
    { key: 'client', title: texts.client },
    ...(hasNumber ? [{ key: 'number', title: texts.organisationNumber }] : []),
    ...(hasNumber ? [{ key: 'subscription', title: texts.subscriptionNumber }] : []),
  ]
  const rows = clients.clients.map(({ token, name, organisationNumber, subscriptionNumber }) => ({
    key: token,
    text: `${name} ${organisationNumber}`,
    cells: {
      client: (
        <a
          href={`/app/${token}/lobby`}
          class="client-link"
          ref={part(`open-client ${token}`)}
          onClick={(event) => {
            event.preventDefault()
            openCompany(token, 'lobby')
          }}
        >
          <Name text={name} />
        </a>
      ),
      number: traits.number.show(organisationNumber),
      subscription: subscriptionNumber,
    },
  }))
  return (
    <>
      <Heading level={1}>{labels.program(CLIENT_MANAGER)}</Heading>
      {company?.isAdministrator && <LinkingButton />}
      <section class="block">
        <Heading level={2}>{texts.clients}</Heading>
        {rows.length > 0 ? (
          <Delivery id="clients" label={texts.clients} columns={columns} rows={rows} />
        ) : (
          <p class="empty">{texts.noClients}</p>
        )}
      </section>
      {requests && requests.sent.length > 0 && (
        <section class="block">
          <Heading level={2}>{texts.requestsSent}</Heading>
          <ul class="requests">
            {requests.sent.map(({ company: { token, name } }) => (
              <li key={token} class="request">
                <Name text={name} /> <span class="request-facts">{texts.waitsForApproval}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
