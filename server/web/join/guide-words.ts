/** What the written guide's sentences are filled with. */
export interface GuideWords {
  client: string
  /** The firm whose people the step is for. */
  firm: string
  consultant: string
  program: string
  permissions: 'all' | readonly string[]
  digital: boolean
}
