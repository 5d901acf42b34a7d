import { openCompany } from '../model/visit.ts'
import { usePage } from '../page.ts'
import { part } from '../parts.ts'

/** Where a person with several companies chooses the one to open. */
export function CompaniesPage() {
  const { model, texts, traits } = usePage()
  const { Name } = traits.names
  return (
    <div class="login">
      <h1>{texts.chooseCompany}</h1>
      <ul class="choices">
        {model.state.me?.companies.map(({ token, name, subscriptionNumber }) => (
          <li key={token}>
            <button
              class="choice"
              ref={part(`company ${token}`)}
              onClick={() => openCompany(token, traits.landing.view)}
            >
              <strong>
                <Name text={name} />
              </strong>
              <span>{subscriptionNumber}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer class="foot">{texts.foot}</footer>
    </div>
  )
}
