import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

export default {
  Header: ({ product, company, person, items, isOpen, onToggle }) => (
    <header class="bar">
      <span class="bar-product">{product}</span>
      <span class="bar-person">{person}</span>
      {items ? (
        <div class="bar-company">
          <button
            class="bar-company-button"
            aria-haspopup="menu"
            aria-expanded={isOpen}
            aria-controls="company-menu"
            onClick={onToggle}
            ref={part('company-button')}
          >
            {company}
          </button>
          {isOpen && (
            <ul role="menu" id="company-menu" class="menu">
              {items.map((item) => (
                <li role="none" key={item.part}>
                  <button role="menuitem" class="menu-item" onClick={item.onPress} ref={part(item.part)}>
                    {item.label}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <span class="bar-company">{company}</span>
      )}
    </header>
  ),
} satisfies HeaderTrait
