import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

/** A round picture beside the company's name; the menu is drawn at the end of the bar, tied to it by its id. */
export default {
  Header: ({ product, company, person, items, isOpen, onToggle }) => (
    <div role="banner" class="crown">
      <span class="bar-product">{product}</span>
      {items ? (
        <button
          type="button"
          class="crown-button"
          aria-expanded={isOpen}
          aria-controls="crown-menu"
          onClick={onToggle}
          ref={part('company-button')}
        >
          <span class="crown-face" aria-hidden="true">
            {product.slice(0, 1)}
          </span>
          <span class="crown-words">
            <span class="crown-company">{company}</span>
            <span class="crown-person">{person}</span>
          </span>
        </button>
      ) : (
        <span class="crown-company">{company}</span>
      )}
      {items && isOpen && (
        <nav id="crown-menu" class="crown-menu">
          {items.map((item) => (
            <button type="button" class="menu-item" key={item.part} onClick={item.onPress} ref={part(item.part)}>
              {item.label}
            </button>
          ))}
        </nav>
      )}
    </div>
  ),
  css: `
    .crown { position: relative; display: flex; align-items: center; padding: 8px 24px; background: #ecf1ee; }
    .crown-button { display: flex; align-items: center; gap: 10px; border: 0; background: none; cursor: pointer; text-align: left; }
    .crown-face { display: inline-flex; align-items: center; justify-content: center; width: 38px; height: 38px; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 700; }
    .crown-words, .crown-company, .crown-person { display: block; }
    .crown-company { font-weight: 600; }
    .crown-person { font-size: 13px; color: var(--soft); }
    .crown-menu { position: absolute; right: 24px; top: 58px; z-index: 20; width: 240px; padding: 6px; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
  `,
} satisfies HeaderTrait
