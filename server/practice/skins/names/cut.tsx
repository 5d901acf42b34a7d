import type { NamesTrait } from '../../pages/trait.ts'

const MOST = 14

/** Cut off by the server; the whole of it stands in the tooltip. */
export default {
  Name: ({ text }) =>
    text.length > MOST ? (
      <span class="name" title={text}>
        {text.slice(0, MOST).trim()}…
      </span>
    ) : (
      <span class="name">{text}</span>
    ),
} satisfies NamesTrait
