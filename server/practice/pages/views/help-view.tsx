import { usePage } from '../page.ts'

/** A help article about user administration: all of its words, and nothing to press. */
export function HelpView() {
  const { model, texts, traits, labels, language } = usePage()
  const { Heading } = traits.heading
  const { company, me } = model.state
  return (
    <article class="article">
      <Heading level={1}>{texts.helpTitle}</Heading>
      {language === 'sv' ? (
        <>
          <p>
            Klicka på företagsnamnet, t.ex. <strong>{company?.name}</strong>, och välj{' '}
            <strong>Administrera användare</strong>.
          </p>
          <p>
            På raden för {me?.name} klickar du på ikonen <strong>{labels.program('Bokföring')}</strong>.
          </p>
        </>
      ) : (
        <>
          <p>
            Click the company name, such as <strong>{company?.name}</strong>, and choose <strong>Manage Users</strong>.
          </p>
          <p>
            On the row of {me?.name}, click the icon <strong>{labels.program('Bokföring')}</strong>.
          </p>
        </>
      )}
      <Heading level={2}>{texts.consultants}</Heading>
      <ul>
        <li>{labels.program('Klienthanterare')}</li>
        <li>{labels.program('Bokföring')}</li>
        <li>{texts.save}</li>
      </ul>
    </article>
  )
}
