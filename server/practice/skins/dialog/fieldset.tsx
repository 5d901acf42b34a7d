import { useLayoutEffect, useRef } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** A part of a form in the page, with a legend. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const form = useRef<HTMLFieldSetElement>(null)
    useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [])
    return (
      <fieldset class="fieldset" ref={form}>
        <legend>{title}</legend>
        {subject && <div class="dialog-subject">{subject}</div>}
        <div>{children}</div>
        <div class="dialog-foot">
          <a
            href="#"
            onClick={(event) => {
              event.preventDefault()
              onClose()
            }}
            ref={part('close')}
          >
            {closeLabel}
          </a>
          {footer}
        </div>
      </fieldset>
    )
  },
  css: `
    .fieldset { margin: 16px 0; padding: 16px 20px; background: var(--paper); border: 1px solid #8a97a1; }
    .fieldset legend { padding: 0 8px; font-size: 18px; font-weight: 600; }
  `,
} satisfies DialogTrait
