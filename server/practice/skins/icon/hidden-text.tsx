import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The name is a child that the style sheet takes away; what is drawn comes from a style sheet too. */
export default {
  Icon: ({ label, isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'glyph glyph-given' : 'glyph'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      <span class="glyph-name">{label}</span>
    </button>
  ),
  css: `
    .glyph { width: 32px; height: 32px; border: 0; border-radius: 50%; background: #c3cbd2; cursor: pointer; }
    .glyph::before { content: '◆'; }
    .glyph-given { background: var(--given); color: #fff; }
    .glyph-name { display: none; }
  `,
} satisfies IconTrait
