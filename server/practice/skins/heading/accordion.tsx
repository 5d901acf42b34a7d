import type { HeadingTrait } from '../../pages/trait.ts'

/** Parts of the page that can be folded up: the heading is a button. */
export default {
  Heading: ({ level, children, id }) =>
    level === 1 ? (
      <h1 id={id}>{children}</h1>
    ) : (
      <h2 class="accordion" id={id}>
        <button type="button" class="accordion-button" aria-expanded="true">
          {children}
        </button>
      </h2>
    ),
  css: `
    .accordion { margin: 0 0 10px; }
    .accordion-button { width: 100%; padding: 8px 12px; border: 0; border-radius: 4px; background: #e6ebef; text-align: left; font-weight: 600; cursor: pointer; }
    .accordion-button::before { content: '▾ '; }
  `,
} satisfies HeadingTrait
