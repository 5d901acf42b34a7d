import browser from 'webextension-polyfill'

const PERMISSION = { permissions: ['notifications' as const] }

export const areNotificationsAllowed = (): Promise<boolean> => browser.permissions.contains(PERMISSION)

/** Call it from a click: only then may the browser ask. */
export const askForNotifications = (): Promise<boolean> => browser.permissions.request(PERMISSION)

export async function giveUpNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSION)
}

/** Calls `open` with the id of a notification that is pressed. Nothing can be heard before notifications are allowed. */
export function listenForNotificationClicks(open: (id: string) => void): void {
  const onClick = (id: string) => {
    void browser.notifications.clear(id)
    open(id)
  }
  // There only once it is allowed; at once, since a worker is started for a press only if it listens before it first waits.
  const listen = () => (browser as Partial<typeof browser>).notifications?.onClicked.addListener(onClick)
  listen()
  browser.permissions.onAdded.addListener(listen)
}
