/** One long proof: whole in `npm run prove`, a seeded sample of it in `npm test`. Each is a module in proofs/ whose default export this is. */
export interface Proof {
  name: string
  run(run: ProofRun): Promise<ProofResult>
}

export interface ProofRun {
  /** All of it, as the bar demands; otherwise a sample that takes seconds. */
  isWhole: boolean
  /** The same seed makes the same run. */
  seed: number
  /** Told while it runs, for people who wait. */
  progress: (line: string) => void
}

export interface ProofResult {
  /** For the table on stdout and the report; one shape per proof. */
  rows: Record<string, string | number>[]
  /** What did not hold, each a sentence; none when the proof holds. */
  failures: string[]
}
