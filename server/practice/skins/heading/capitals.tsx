import type { HeadingTrait } from '../../pages/trait.ts'

/** Small capitals, made by the style sheet; deeper ranks than the page's outline asks for. */
export default {
  Heading: ({ level, children }) =>
    level === 1 ? <h2 class="capitals">{children}</h2> : <h4 class="capitals">{children}</h4>,
  css: '.capitals { text-transform: uppercase; letter-spacing: 0.08em; font-size: 14px; margin: 0 0 10px; }',
} satisfies HeadingTrait
