import type { HeadingTrait } from '../../pages/trait.ts'

/** Headings by role alone. */
export default {
  Heading: ({ level, children }) => (
    <div class={level === 1 ? 'role-heading role-heading-page' : 'role-heading'}>
      <span role="heading" aria-level={level}>
        {children}
      </span>
    </div>
  ),
  css: `
    .role-heading { margin: 0 0 12px; padding: 6px 0; border-bottom: 2px solid var(--accent); font-size: 18px; font-weight: 600; }
    .role-heading-page { border: 0; font-size: 26px; }
  `,
} satisfies HeadingTrait
