import { useCallback, useEffect, useState } from 'preact/hooks'
import type { MessageAnswer } from '../../shared/contracts/messages.ts'
import { askBackground } from '../platform/ask-background.ts'
import { followBackground } from '../platform/follow-background.ts'

export type Status = MessageAnswer<'status.read'>

/** Where everything stands, kept up with while the page is open. Undefined until the background has answered. */
export function useStatus(): { status: Status | undefined; read: () => Promise<void> } {
  const [status, setStatus] = useState<Status>()
  const read = useCallback(async () => setStatus(await askBackground('status.read', {})), [])
  useEffect(() => {
    void read()
    return followBackground(() => void read())
  }, [read])
  return { status, read }
}
