/** A message that can't be done as asked; the code is for the sender. */
export class MessageRefusal extends Error {
  readonly code: string
  constructor(code: string) {
    super(`Refused: ${code}`)
    this.name = 'MessageRefusal'
    this.code = code
  }
}
