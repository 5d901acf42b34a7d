import { HiddenCopy } from '../../pages/hidden-copy.tsx'
import type { CopiesTrait } from '../../pages/trait.ts'

/** There, and as clear as glass. */
export default {
  Copies: (copied) => (
    <div class="copy-transparent">
      <HiddenCopy {...copied} />
    </div>
  ),
  css: '.copy-transparent { position: absolute; top: 200px; left: 300px; opacity: 0; pointer-events: none; max-height: 400px; overflow: hidden; }',
} satisfies CopiesTrait
