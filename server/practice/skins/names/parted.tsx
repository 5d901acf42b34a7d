import type { NamesTrait } from '../../pages/trait.ts'

/** The first word in one element, the rest in another. */
export default {
  Name({ text }) {
    const [first, ...rest] = text.split(' ')
    return (
      <span class="name">
        <b>{first}</b> <span>{rest.join(' ')}</span>
      </span>
    )
  },
} satisfies NamesTrait
