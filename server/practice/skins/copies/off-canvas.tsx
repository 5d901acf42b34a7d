import { HiddenCopy } from '../../pages/hidden-copy.tsx'
import type { CopiesTrait } from '../../pages/trait.ts'

/** A menu that waits left of the window. */
export default {
  Copies: (copied) => (
    <div class="copy-off-canvas">
      <HiddenCopy {...copied} />
    </div>
  ),
  css: '.copy-off-canvas { position: fixed; top: 0; left: 0; bottom: 0; width: 280px; overflow: hidden; transform: translateX(-105%); }',
} satisfies CopiesTrait
