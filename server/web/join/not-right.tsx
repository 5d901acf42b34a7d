import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { BlockDialog } from '../request/block-dialog.tsx'
import { HandOverDialog } from '../request/hand-over-dialog.tsx'
import type { Recorder } from '../request/use-recorder.ts'

/** The safe way out: stops the request instead of giving something away. */
export function NotRight({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { join } = useTexts()
  const [opened, setOpened] = useState<'block' | 'hand-over'>()
  const close = () => setOpened(undefined)
  return (
    <section class="card" aria-labelledby="not-right-heading">
      <h2 id="not-right-heading">{join.notRight}</h2>
      <p>{join.notRightText}</p>
      <div class="buttons">
        {!request.blocked && (
          <button type="button" class="button" onClick={() => setOpened('block')}>
            {join.sayNotRight}
          </button>
        )}
        {request.mine.includes(request.administrator) && (
          <button type="button" class="button" onClick={() => setOpened('hand-over')}>
            {join.sayNotAdministrator}
          </button>
        )}
      </div>
      {opened === 'block' && <BlockDialog request={request} recorder={recorder} onClose={close} />}
      {opened === 'hand-over' && <HandOverDialog request={request} recorder={recorder} onClose={close} />}
    </section>
  )
}
