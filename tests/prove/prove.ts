import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Proof, ProofResult } from './proof.ts'

// `npm run prove [-- part of a name …]`: every proof, whole; a table on stdout and .output/prove.json.
const wanted = process.argv.slice(2)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const folder = new URL('./proofs/', import.meta.url)
const output = fileURLToPath(new URL('../../.output/', import.meta.url))

const reports: ({ name: string; seconds: number } & ProofResult)[] = []
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts') || (wanted.length > 0 && !wanted.some((part) => file.includes(part)))) continue
  const { default: proof } = (await import(new URL(file, folder).href)) as { default: Proof }
  console.log(`\n${proof.name} (seed ${seed})`)
  const began = performance.now()
  const result = await proof
    .run({ isWhole: true, seed, progress: (line) => console.log(`  ${line}`) })
    .catch((error: unknown): ProofResult => ({ rows: [], failures: [`It broke off: ${String(error)}`] }))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.table(result.rows)
  for (const failure of result.failures.slice(0, 50)) console.log(`  ✗ ${failure}`)
  console.log(`  ${result.failures.length === 0 ? 'holds' : `${result.failures.length} failures`} (${seconds} s)`)
  reports.push({ name: proof.name, seconds, ...result })
}

mkdirSync(output, { recursive: true })
writeFileSync(`${output}prove.json`, JSON.stringify({ seed, at: new Date().toISOString(), reports }, null, 2))
const failed = reports.filter(({ failures }) => failures.length > 0).length
console.log(`\n${reports.length - failed} passed, ${failed} failed`)
// Browsers and servers that a proof that broke off left behind must not keep this process.
process.exit(failed > 0 || reports.length === 0 ? 1 : 0)
