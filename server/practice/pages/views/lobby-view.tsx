import { usePage } from '../page.ts'
import { ReceivedRequests } from './received-requests.tsx'

export function LobbyView() {
  const { model, texts, traits } = usePage()
  const { company, me } = model.state
  const { Heading } = traits.heading
  const { Name } = traits.names
  return (
    <>
      <Heading level={1}>{texts.lobby}</Heading>
      <ReceivedRequests />
      <div class="tiles">
        <section class="tile">
          <Heading level={2}>{texts.welcome}</Heading>
          <p>
            <Name text={me?.name ?? ''} />
          </p>
          {company?.programs.length === 0 && <p>{texts.noPrograms}</p>}
        </section>
        <section class="tile">
          <Heading level={2}>{texts.news}</Heading>
          <p>{texts.newsText}</p>
        </section>
      </div>
    </>
  )
}
