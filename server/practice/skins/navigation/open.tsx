import { part } from '../../pages/parts.ts'
import type { NavigationTrait } from '../../pages/trait.ts'

/** A list at the side that is always there. */
export default {
  Navigation: ({ items, note }) => (
    <nav class="nav">
      <ul>
        {items.map((item) => (
          <li key={item.part}>
            <a
              href="#"
              class={item.isCurrent ? 'nav-item nav-item-current' : 'nav-item'}
              aria-current={item.isCurrent ? 'page' : undefined}
              ref={part(item.part)}
              onClick={(event) => {
                event.preventDefault()
                item.onPress()
              }}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      {note && <p class="nav-empty">{note}</p>}
    </nav>
  ),
} satisfies NavigationTrait
