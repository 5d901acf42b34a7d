/** One measurement with its bars: a module in benches/ whose default export this is. */
export interface BenchCase {
  name: string
  run(progress: (line: string) => void): Promise<BenchResult>
}

export interface BenchResult {
  /** For the table on stdout and the report; one shape per case. */
  rows: Record<string, string | number>[]
  bars: Bar[]
}

/** What a figure of this run must not go over, or under. */
export interface Bar {
  what: string
  measured: number
  limit: number
  /** `most`: at most the limit. `least`: at least. */
  is: 'most' | 'least'
}

export const holds = ({ measured, limit, is }: Bar): boolean => (is === 'most' ? measured <= limit : measured >= limit)
