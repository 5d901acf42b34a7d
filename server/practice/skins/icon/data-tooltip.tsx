import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** As in older views: a span with a handler, named by an attribute that a style sheet draws on hover. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) => (
    <span
      class={isGiven ? 'tipped tipped-given' : 'tipped'}
      data-tooltip={label}
      onClick={isDisabled ? undefined : onPress}
      tabIndex={isDisabled ? undefined : 0}
      ref={part(name)}
    >
      {abbreviation}
    </span>
  ),
  css: `
    .tipped { position: relative; display: inline-block; min-width: 30px; padding: 5px 4px; border-radius: 3px; background: #c3cbd2; font-size: 13px; text-align: center; }
    .tipped[tabindex] { cursor: pointer; }
    .tipped-given { background: var(--given); color: #fff; }
    .tipped:hover::after { content: attr(data-tooltip); position: absolute; left: 0; bottom: calc(100% + 4px); z-index: 5; padding: 3px 8px; border-radius: 3px; background: #222; color: #fff; white-space: nowrap; pointer-events: none; }
  `,
} satisfies IconTrait
