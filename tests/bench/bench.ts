import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { holds, type BenchCase, type BenchResult } from './bench-case.ts'

// `npm run bench [-- part of a name …]`: every case; tables on stdout and .output/bench.json.
const wanted = process.argv.slice(2)
const folder = new URL('./benches/', import.meta.url)
const output = fileURLToPath(new URL('../../.output/', import.meta.url))

const reports: ({ name: string } & BenchResult)[] = []
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts') || (wanted.length > 0 && !wanted.some((part) => file.includes(part)))) continue
  const { default: bench } = (await import(new URL(file, folder).href)) as { default: BenchCase }
  console.log(`\n${bench.name}`)
  const result = await bench.run((line) => console.log(`  ${line}`))
  console.table(result.rows)
  for (const bar of result.bars) {
    console.log(`  ${holds(bar) ? '✓' : '✗'} ${bar.what}: ${bar.measured} (at ${bar.is} ${bar.limit})`)
  }
  reports.push({ name: bench.name, ...result })
}

mkdirSync(output, { recursive: true })
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
writeFileSync(`${output}bench.json`, JSON.stringify({ at: new Date().toISOString(), machine, reports }, null, 2))
const bars = reports.flatMap(({ bars }) => bars)
const failed = bars.filter((bar) => !holds(bar)).length
console.log(`\n${bars.length - failed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
