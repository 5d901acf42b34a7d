import browser from 'webextension-polyfill'

const PERMISSION = { permissions: ['notifications' as const] }

export const areNotificationsAllowed = (): Promise<boolean> => browser.permissions.contains(PERMISSION)

/** Call it from a click: only then may the browser ask. */
export const askForNotifications = (): Promise<boolean> => browser.permissions.request(PERMISSION)

export async function giveUpNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSION)
}
