import { part } from '../../pages/parts.ts'
import type { HeaderTrait } from '../../pages/trait.ts'

/** Divs that are pressed; the menu is a box beneath, without roles. */
export default {
  Header: ({ product, company, person, items, isOpen, onToggle }) => (
    <div class="_hd">
      <div class="_hdLeft">{product}</div>
      <div class="_hdRight">
        <div class="_hdWho">{person}</div>
        <div class="_hdCo">
          {items ? (
            <div class="_hdName" onClick={onToggle} ref={part('company-button')}>
              {company}
            </div>
          ) : (
            <div>{company}</div>
          )}
          {items && isOpen && (
            <div class="_hdDrop">
              {items.map((item) => (
                <div class="_hdItem" key={item.part} onClick={item.onPress} ref={part(item.part)}>
                  {item.label}
                </div>
              ))}
            </div>
          )}
        </div>
      </div>
    </div>
  ),
  css: `
    ._hd { display: flex; justify-content: space-between; align-items: center; padding: 12px 20px; background: #26323b; color: #fff; }
    ._hdRight { display: flex; gap: 24px; align-items: center; }
    ._hdCo { position: relative; font-weight: 600; }
    ._hdName { cursor: pointer; }
    ._hdDrop { position: absolute; right: 0; top: 34px; z-index: 20; width: 240px; background: var(--paper); color: var(--ink); font-weight: 400; border: 1px solid var(--line); }
    ._hdItem { padding: 9px 14px; cursor: pointer; border-bottom: 1px solid var(--line); }
  `,
} satisfies HeaderTrait
