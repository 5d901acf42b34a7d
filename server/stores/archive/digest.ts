import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/canonical-json.ts'
import type { ArchiveKind, ArchiveRecord } from './archive-record.ts'

const MODULUS = 1n << 256n

/** How many records there are of each kind, and a hash of them all that doesn't depend on their order. */
export class Digest {
  readonly #kinds = new Map<ArchiveKind, { count: number; sum: bigint }>()

  add(record: ArchiveRecord): void {
    const known = this.#kinds.get(record.kind) ?? { count: 0, sum: 0n }
    const hash = createHash('sha256').update(canonicalJson(record)).digest('hex')
    this.#kinds.set(record.kind, { count: known.count + 1, sum: (known.sum + BigInt(`0x${hash}`)) % MODULUS })
  }

  /** One line per kind, for people. */
  lines(): string[] {
    return [...this.#kinds].map(([kind, { count, sum }]) => `${kind}: ${count} (${hex(sum)})`)
  }

  /** In what the other differs, one sentence each; none when both hold the same. */
  differences(other: Digest): string[] {
    const kinds = new Set([...this.#kinds.keys(), ...other.#kinds.keys()])
    return [...kinds].flatMap((kind) => {
      const [here, there] = [this.#kinds.get(kind), other.#kinds.get(kind)]
      if (here?.count !== there?.count) return [`${kind}: ${here?.count ?? 0} there, ${there?.count ?? 0} arrived`]
      return here?.sum === there?.sum
        ? []
        : [`${kind}: as many, but not the same (${hex(here?.sum ?? 0n)}, ${hex(there?.sum ?? 0n)})`]
    })
  }
}

const hex = (sum: bigint) => sum.toString(16).padStart(64, '0').slice(0, 16)
