import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../language.tsx'

/** Whether the browser believes to have a network. */
function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setIsOnline(navigator.onLine)
    addEventListener('online', update)
    addEventListener('offline', update)
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return isOnline
}

export function OfflineBanner() {
  const { common } = useTexts()
  const isOnline = useIsOnline()
  return (
    <div role="status" class="offline-banner" data-offline={!isOnline}>
      {isOnline ? '' : common.offline}
    </div>
  )
}
