import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` shows. A registry per app, so that two in one process don't add up. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    calls: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route of the contract and status',
      labelNames: ['route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    events: new Counter({
      name: 'link_request_events_total',
      help: 'Events recorded, by type',
      labelNames: ['type'] as const,
      registers,
    }),
    mails: new Counter({
      name: 'mails_total',
      help: 'Mails handed over or failed',
      labelNames: ['outcome'] as const,
      registers,
    }),
    streams: new Gauge({ name: 'live_streams', help: 'Open live streams', registers }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
