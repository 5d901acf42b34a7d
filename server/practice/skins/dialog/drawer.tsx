import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** A drawer from the right; the page beside it stays as it is, and can be pressed. */
export default {
  Dialog: ({ title, subject, children, footer, closeLabel, onClose }) => (
    <aside class="drawer">
      <div class="dialog-head">
        <h3 class="drawer-title">{title}</h3>
        <button type="button" class="dialog-close" aria-label={closeLabel} onClick={onClose} ref={part('close')}>
          ›
        </button>
      </div>
      {subject && <div class="dialog-subject">{subject}</div>}
      <div class="dialog-body">{children}</div>
      <div class="drawer-foot">{footer}</div>
    </aside>
  ),
  css: `
    .drawer { position: fixed; top: 0; right: 0; bottom: 0; z-index: 40; display: flex; flex-direction: column; width: 400px; max-width: 100vw; padding: 20px; background: var(--paper); border-left: 1px solid var(--line); box-shadow: -8px 0 30px rgb(0 0 0 / 18%); }
    .drawer-title { margin: 0; font-size: 20px; }
    .drawer-foot { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 10px; padding-top: 14px; }
  `,
} satisfies DialogTrait
