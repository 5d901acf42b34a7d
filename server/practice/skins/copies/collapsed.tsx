import { HiddenCopy } from '../../pages/hidden-copy.tsx'
import type { CopiesTrait } from '../../pages/trait.ts'

/** Folded together to no height. */
export default {
  Copies: (copied) => (
    <div class="copy-collapsed">
      <HiddenCopy {...copied} />
    </div>
  ),
  css: '.copy-collapsed { height: 0; overflow: hidden; }',
} satisfies CopiesTrait
