import type { NamesTrait } from '../../pages/trait.ts'

const SOFT_HYPHEN = '\u00AD'
const HARD_SPACE = '\u00A0'

/** With soft hyphens in long words and hard spaces between words. */
export default {
  Name: ({ text }) => (
    <span class="name">
      {text
        .split(' ')
        .map((word) => (word.length > 7 ? `${word.slice(0, 4)}${SOFT_HYPHEN}${word.slice(4)}` : word))
        .join(HARD_SPACE)}
    </span>
  ),
} satisfies NamesTrait
