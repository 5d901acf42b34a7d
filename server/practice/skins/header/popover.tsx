import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

/** The menu hangs at the end of the shell, far from its button in the markup; the name stands in a breadcrumb too. */
export default {
  Header: ({ product, company, person, items, isOpen, onToggle }) => (
    <>
      <header class="bar">
        <span class="bar-product">{product}</span>
        <span class="bar-person">{person}</span>
        {items ? (
          <button
            type="button"
            class="bar-company-button"
            aria-haspopup="true"
            aria-expanded={isOpen}
            onClick={onToggle}
            ref={part('company-button')}
          >
            {company}
          </button>
        ) : (
          <span>{company}</span>
        )}
      </header>
      <div class="crumbs">
        <span>{company}</span>
        <span aria-hidden="true"> / </span>
        <span>{product}</span>
      </div>
      {items && isOpen && (
        <div class="floating">
          <ul class="floating-list">
            {items.map((item) => (
              <li key={item.part}>
                <a
                  href="#"
                  role="button"
                  class="menu-item floating-item"
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
        </div>
      )}
    </>
  ),
  css: `
    .crumbs { padding: 6px 24px; font-size: 13px; color: var(--soft); background: var(--ground); }
    .floating { position: fixed; right: 24px; top: 52px; z-index: 60; width: 250px; background: var(--paper); box-shadow: 0 6px 30px rgb(0 0 0 / 25%); }
    .floating-list { margin: 0; padding: 6px; list-style: none; }
    .floating-item { color: inherit; text-decoration: none; }
  `,
} satisfies HeaderTrait
