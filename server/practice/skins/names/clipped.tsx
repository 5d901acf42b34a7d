import type { NamesTrait } from '../../pages/trait.ts'

/** Cut off by the style sheet; the whole of it stands in the tooltip too. */
export default {
  Name: ({ text }) => (
    <span class="clipped" title={text}>
      {text}
    </span>
  ),
  css: '.clipped { display: inline-block; max-width: 110px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }',
} satisfies NamesTrait
