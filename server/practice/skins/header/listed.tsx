import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

/** Nothing to open: what the menu elsewhere holds stands in the bar, beside the company's name. */
export default {
  Header: ({ product, company, person, items, onToggle }) => (
    <header class="strip">
      <span class="bar-product">{product}</span>
      <ul class="strip-list">
        {items?.map((item) => (
          <li key={item.part}>
            <a
              href="#"
              onClick={(event) => {
                event.preventDefault()
                item.onPress()
              }}
              ref={part(item.part)}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      <span class="bar-person">{person}</span>
      {items ? (
        <a
          href="#"
          class="strip-company"
          onClick={(event) => {
            event.preventDefault()
            onToggle()
          }}
          ref={part('company-button')}
        >
          {company}
        </a>
      ) : (
        <span class="strip-company">{company}</span>
      )}
    </header>
  ),
  css: `
    .strip { display: flex; align-items: center; gap: 18px; padding: 14px 24px; background: var(--paper); border-bottom: 3px solid var(--accent); }
    .strip-list { display: flex; gap: 16px; margin: 0; padding: 0; list-style: none; }
    .strip-company { font-weight: 600; color: inherit; }
  `,
} satisfies HeaderTrait
