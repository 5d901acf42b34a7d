import type { CopiesTrait } from './trait.ts'

type Copied = Parameters<CopiesTrait['Copies']>[0]

/** What a careless reader takes for the page: its headings, people, icons and buttons once more. Only ever drawn unseen. */
export function HiddenCopy({ rows, menu, headings }: Copied) {
  return (
    <>
      <nav>
        {menu.map((label) => (
          <button type="button" key={label}>
            {label}
          </button>
        ))}
      </nav>
      {headings.map((heading) => (
        <h2 key={heading}>{heading}</h2>
      ))}
      <ul>
        {rows.map(({ name, email, programs }) => (
          <li key={email}>
            <span>{name}</span> <span>{email}</span>
            {programs.map((program) => (
              <button type="button" title={program} key={program}>
                {program}
              </button>
            ))}
            <label>
              <input type="checkbox" /> {name}
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
