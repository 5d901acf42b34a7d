import { useLayoutEffect, useRef } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** On the top layer without being modal; the program's name and the person's stand in one title. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const popover = useRef<HTMLDivElement>(null)
    useLayoutEffect(() => popover.current?.showPopover(), [])
    return (
      <div popover="manual" role="dialog" class="popover" ref={popover}>
        <h2 class="popover-title">
          {title}
          {subject && <small>{subject}</small>}
        </h2>
        <div class="dialog-body">{children}</div>
        <div class="dialog-foot">
          {footer}
          <button type="button" class="button" onClick={onClose} ref={part('close')}>
            {closeLabel}
          </button>
        </div>
      </div>
    )
  },
  css: `
    .popover { width: 480px; max-height: calc(100% - 40px); overflow: auto; padding: 20px; border: 1px solid var(--line); border-radius: 12px; color: var(--ink); box-shadow: 0 8px 40px rgb(0 0 0 / 30%); }
    .popover-title small { display: block; font-weight: 400; font-size: 14px; }
  `,
} satisfies DialogTrait
