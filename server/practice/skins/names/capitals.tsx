import type { NamesTrait } from '../../pages/trait.ts'

/** In capitals, by the style sheet alone. */
export default {
  Name: ({ text }) => <span class="name-capitals">{text}</span>,
  css: '.name-capitals { text-transform: uppercase; overflow-wrap: anywhere; }',
} satisfies NamesTrait
