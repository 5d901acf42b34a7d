import { part } from '../../pages/parts.ts'
import type { NavigationTrait } from '../../pages/trait.ts'

/** Behind a button that says Meny. */
export default {
  Navigation: ({ label, items, note, isOpen, onToggle }) => (
    <div class="side">
      <button
        type="button"
        class="side-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls="side-menu"
        onClick={onToggle}
        ref={part('nav menu')}
      >
        {label}
      </button>
      {isOpen && (
        <ul role="menu" id="side-menu" class="side-menu">
          {items.map((item) => (
            <li role="none" key={item.part}>
              <button type="button" role="menuitem" class="menu-item" onClick={item.onPress} ref={part(item.part)}>
                {item.label}
              </button>
            </li>
          ))}
          {note && <li class="nav-empty">{note}</li>}
        </ul>
      )}
    </div>
  ),
  css: `
    .side { position: relative; flex: none; padding: 18px 0 0 16px; }
    .side-button { padding: 7px 16px; border: 0; border-radius: 6px; background: var(--ink); color: #fff; cursor: pointer; }
    .side-menu { position: absolute; left: 16px; top: 60px; z-index: 15; width: 230px; margin: 0; padding: 6px; list-style: none; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 24px rgb(0 0 0 / 14%); }
  `,
} satisfies NavigationTrait
