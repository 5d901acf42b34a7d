import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** A layer without any role, headed by words that are only larger. */
export default {
  Dialog: ({ title, subject, children, footer, closeLabel, onClose }) => (
    <div class="_veil">
      <div class="_box">
        <div class="_boxTop">
          <div class="_boxTitle">{title}</div>
          <span class="_boxClose" title={closeLabel} onClick={onClose} ref={part('close')}>
            ✕
          </span>
        </div>
        {subject && <div class="_boxWho">{subject}</div>}
        <div class="_boxBody">{children}</div>
        <div class="_boxFoot">{footer}</div>
      </div>
    </div>
  ),
  css: `
    ._veil { position: fixed; inset: 0; z-index: 1000; display: flex; justify-content: center; align-items: flex-start; padding-top: 60px; background: rgb(0 0 0 / 40%); }
    ._box { width: 500px; max-width: calc(100vw - 24px); max-height: calc(100% - 30px); overflow: auto; background: var(--paper); box-shadow: 0 4px 30px rgb(0 0 0 / 40%); }
    ._boxTop { display: flex; justify-content: space-between; padding: 14px 18px; background: #26323b; color: #fff; }
    ._boxTitle { font-size: 18px; font-weight: 600; }
    ._boxClose { cursor: pointer; }
    ._boxWho, ._boxBody { padding: 10px 18px; }
    ._boxFoot { display: flex; gap: 8px; padding: 12px 18px 18px; }
  `,
} satisfies DialogTrait
