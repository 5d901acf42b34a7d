import { useState } from 'preact/hooks'
import { askBackground } from '../platform/ask-background.ts'

/** For authors of guides: begins on the page of the accounting system that was used last. */
export function TeachButton({ words }: { words: { teach: string; teachNowhere: string } }) {
  const [isNowhere, setIsNowhere] = useState(false)
  const start = async () => {
    setIsNowhere(false)
    await askBackground('teach.start', {}).catch(() => setIsNowhere(true))
  }
  return (
    <>
      <button type="button" data-action="teach" onClick={() => void start()}>
        {words.teach}
      </button>
      {isNowhere && (
        <p class="warning-text" role="alert">
          {words.teachNowhere}
        </p>
      )}
    </>
  )
}
