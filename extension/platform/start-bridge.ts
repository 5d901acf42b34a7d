import { bridgeMessageSchema, type BridgeMessage } from '../../shared/contracts/messages.ts'
import { askBackground, BackgroundRefusal } from './ask-background.ts'
import { pageBrowser } from './page-runtime.ts'

/**
 * On the service's own page: says that the extension is there, and hands the token that the page got for the person on to
 * the background. Which service it opens is the page's origin, as the browser tells the background.
 */
export function startBridge(): void {
  addEventListener('message', (event: MessageEvent) => {
    if (event.source !== window || event.origin !== location.origin) return
    const message = bridgeMessageSchema.safeParse(event.data)
    if (!message.success) return
    if (message.data.kopplingsguiden === 'hello') void sayPresent()
    if (message.data.kopplingsguiden === 'pair') void pair(message.data.token)
  })
}

async function sayPresent(): Promise<void> {
  const { version } = pageBrowser.runtime.getManifest()
  const sessions = await askBackground('session.list', {}).catch(() => [])
  const connectedAs = sessions.filter(({ expired }) => !expired).map(({ account }) => account.email)
  say({ kopplingsguiden: 'present', version, connectedAs })
}

async function pair(token: string): Promise<void> {
  try {
    await askBackground('session.pair', { token })
    say({ kopplingsguiden: 'paired', ok: true })
  } catch (error) {
    const problem = error instanceof BackgroundRefusal ? error.code : 'no-answer'
    say({ kopplingsguiden: 'paired', ok: false, problem })
  }
}

function say(message: BridgeMessage): void {
  window.postMessage(message, location.origin)
}
