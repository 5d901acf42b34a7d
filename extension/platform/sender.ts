/** Who sent a message: one of the extension's own pages, or its script on the page of someone else. */
export interface Sender {
  kind: 'own' | 'page'
  /** Of the page that the script is on, as the browser tells it; never as the message does. */
  origin?: string | undefined
  tab?: number | undefined
}
