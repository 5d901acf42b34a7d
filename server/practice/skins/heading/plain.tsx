import type { HeadingTrait } from '../../pages/trait.ts'

/** Large words in a div: a heading to those who see it, and to nobody else. */
export default {
  Heading: ({ level, children }) => <div class={level === 1 ? '_tA1' : '_tB2'}>{children}</div>,
  css: `
    ._tA1 { margin-bottom: 16px; font-size: 24px; font-weight: 600; }
    ._tB2 { margin-bottom: 10px; font-size: 17px; font-weight: 600; }
  `,
} satisfies HeadingTrait
