import { HiddenCopy } from '../../pages/hidden-copy.tsx'
import type { CopiesTrait } from '../../pages/trait.ts'

/** The list for small windows, there in large ones too and not drawn. */
export default {
  Copies: (copied) => (
    <div class="copy-responsive">
      <HiddenCopy {...copied} />
    </div>
  ),
  css: '.copy-responsive { display: none; }',
} satisfies CopiesTrait
