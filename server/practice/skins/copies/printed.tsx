import { HiddenCopy } from '../../pages/hidden-copy.tsx'
import type { CopiesTrait } from '../../pages/trait.ts'

/** For paper alone. */
export default {
  Copies: (copied) => (
    <div class="copy-printed">
      <HiddenCopy {...copied} />
    </div>
  ),
  css: '.copy-printed { position: absolute; visibility: hidden; max-height: 300px; overflow: hidden; }',
} satisfies CopiesTrait
