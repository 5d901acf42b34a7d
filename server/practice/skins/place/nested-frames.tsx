import type { PlaceTrait } from '../../pages/trait.ts'

/** A frame in a frame, the outer one with a border and room around. */
export default {
  Place: ({ path }) => <iframe name="outerFrame" class="outer-frame" src={path.replace(/^\/view\//, '/outer/')} />,
  isFramed: true,
  css: '.outer-frame { flex: 1; width: auto; margin: 10px; padding: 6px; border: 4px solid #c3cbd2; }',
} satisfies PlaceTrait
