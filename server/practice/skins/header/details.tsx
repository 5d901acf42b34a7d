import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

/** A disclosure element as a menu. */
export default {
  Header: ({ product, company, person, items, isOpen, onToggle }) => (
    <header class="bar">
      <span class="bar-product">{product}</span>
      <span class="bar-person">{person}</span>
      {items ? (
        <details class="bar-company" open={isOpen}>
          <summary
            class="disclosure"
            onClick={(event) => {
              event.preventDefault()
              onToggle()
            }}
            ref={part('company-button')}
          >
            {company}
          </summary>
          <div class="menu">
            {items.map((item) => (
              <a
                href="#"
                class="menu-item disclosure-item"
                key={item.part}
                onClick={(event) => {
                  event.preventDefault()
                  item.onPress()
                }}
                ref={part(item.part)}
              >
                {item.label}
              </a>
            ))}
          </div>
        </details>
      ) : (
        <span class="bar-company">{company}</span>
      )}
    </header>
  ),
  css: '.disclosure { padding: 6px 8px; font-weight: 600; cursor: pointer; } .disclosure-item { color: inherit; text-decoration: none; }',
} satisfies HeaderTrait
