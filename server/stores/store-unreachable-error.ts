/** What keeps the data cannot be reached just now; nothing is known to have been kept. */
export class StoreUnreachableError extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached', { cause })
    this.name = 'StoreUnreachableError'
  }
}
