import type { PlaceTrait } from '../../pages/trait.ts'

/** As the vendor has it for older views: a frame of the same origin. */
export default {
  Place: ({ path }) => <iframe name="iframeApp" src={path} />,
  isFramed: true,
} satisfies PlaceTrait
