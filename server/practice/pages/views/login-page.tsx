import { usePage } from '../page.ts'
import { part } from '../parts.ts'

/** Choose who to be; afterwards one is where one was, or in one's first company. */
export function LoginPage() {
  const { model, texts, api } = usePage()
  const { people, searches, notice } = model.state
  const next = new URLSearchParams(location.search).get('next')
  const logIn = async (email: string) => {
    const answer = await api.write('POST', '/session', { email })
    if (!answer.ok) return model.set({ notice: texts.wentWrong })
    // Only ever a page of this system.
    location.assign(next && /^\/(?!\/)/.test(next) ? next : '/')
  }
  const wanted = (searches['people'] ?? '').toLowerCase()
  const shown = people?.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted)).slice(0, 60)
  return (
    <div class="login">
      <p class="login-product">{texts.product}</p>
      <h1>{texts.chooseWhoToBe}</h1>
      <p>{next ? texts.loggedOut : texts.noPassword}</p>
      {notice && <p class="notice">{notice}</p>}
      <label class="search">
        {texts.find}
        <input
          type="search"
          value={searches['people'] ?? ''}
          ref={part('search people')}
          onInput={(event) => model.set({ searches: { ...searches, people: event.currentTarget.value } })}
        />
      </label>
      <ul class="choices">
        {shown?.map(({ name, email, companies }) => (
          <li key={email}>
            <button class="choice" ref={part(`login ${email}`)} onClick={() => void logIn(email)}>
              <strong>{name}</strong>
              <span>{email}</span>
              <span class="choice-companies">{companies.join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer class="foot">{texts.foot}</footer>
    </div>
  )
}
