import { useCallback, useEffect, useState } from 'preact/hooks'
import { call, type Failure } from '../api.ts'
import { useAccount } from '../session.tsx'
import { greetExtension, listenToBridge, pairExtension } from './bridge.ts'

/** After this long without an answer the extension counts as not there, in milliseconds; it is still listened for. */
const ABSENT_AFTER = 1500

type ExtensionState = 'searching' | 'absent' | 'present' | 'connecting' | 'connected'

export interface Extension {
  state: ExtensionState
  /** Why connecting failed: the service's reason, or what the extension said. */
  problem: Failure | 'no-answer' | 'refused' | undefined
  connect: () => Promise<void>
}

/** Finds the extension in this browser, and connects it to the account that is signed in. */
export function useExtension(): Extension {
  const { email } = useAccount()
  const [state, setState] = useState<ExtensionState>('searching')
  const [problem, setProblem] = useState<Extension['problem']>()

  useEffect(() => {
    const stop = listenToBridge((message) => {
      if (message.kopplingsguiden !== 'present') return
      const isConnected = message.connectedAs.includes(email)
      setState((now) => (now === 'connecting' ? now : isConnected ? 'connected' : 'present'))
    })
    greetExtension()
    // It may be added, or connected in another tab, while this page is open in the background.
    addEventListener('focus', greetExtension)
    const timer = setTimeout(() => setState((now) => (now === 'searching' ? 'absent' : now)), ABSENT_AFTER)
    return () => {
      stop()
      removeEventListener('focus', greetExtension)
      clearTimeout(timer)
    }
  }, [email])

  const connect = useCallback(async () => {
    setState('connecting')
    setProblem(undefined)
    const made = await call('createExtensionToken')
    if (!made.ok) {
      setProblem(made.failure)
      return setState('present')
    }
    const pairing = await pairExtension(made.value.token)
    setState(pairing.ok ? 'connected' : 'present')
    if (!pairing.ok) setProblem(pairing.problem === 'no-answer' ? 'no-answer' : 'refused')
  }, [])
  return { state, problem, connect }
}
