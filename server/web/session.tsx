import { createContext, type ComponentChildren } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { Account } from '../../shared/contracts/http.ts'
import { call, noteSignIn, whenSignedOut, type Failure } from './api.ts'

export type SessionState =
  | { state: 'loading' }
  | { state: 'signed-out' }
  | { state: 'signed-in'; account: Account }
  | { state: 'failed'; failure: Failure }

interface SessionContext {
  session: SessionState
  /** After a mailed link was traded. */
  enter: (account: Account) => void
  leave: () => Promise<void>
  refresh: () => Promise<void>
}
const Context = createContext<SessionContext | undefined>(undefined)

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [session, setSession] = useState<SessionState>({ state: 'loading' })
  const enter = useCallback((account: Account) => {
    noteSignIn()
    setSession({ state: 'signed-in', account })
  }, [])
  const refresh = useCallback(async () => {
    const me = await call('me')
    if (me.ok) setSession({ state: 'signed-in', account: me.value })
    else if (me.failure.code !== 'not-signed-in')
      setSession((now) => (now.state === 'signed-in' ? now : { state: 'failed', failure: me.failure }))
  }, [])
  const leave = useCallback(async () => {
    await call('deleteSession')
    setSession({ state: 'signed-out' })
  }, [])
  useEffect(() => {
    whenSignedOut(() => setSession({ state: 'signed-out' }))
    void refresh()
    const again = () => void refresh()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [refresh])
  const value = useMemo(() => ({ session, enter, leave, refresh }), [session, enter, leave, refresh])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useSession(): SessionContext {
  const context = useContext(Context)
  if (!context) throw new Error('No SessionProvider')
  return context
}

/** The account of whoever is signed in. Only pages that are shown to nobody else may ask. */
export function useAccount(): Account {
  const { session } = useSession()
  if (session.state !== 'signed-in') throw new Error('Nobody is signed in')
  return session.account
}
