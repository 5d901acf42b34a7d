import type { CDPSession, Page } from 'playwright-core'

/** Milliseconds of the main thread that a script takes to be compiled and run, on a page that has not met it. */
export function measureStart(page: Page, script: string): Promise<number> {
  return page.evaluate((code) => {
    const script = document.createElement('script')
    script.textContent = code
    const began = performance.now()
    // Compiled and run before this goes on.
    document.head.append(script)
    return performance.now() - began
  }, script)
}

/** Milliseconds of the main thread per second while the page scrolls up and down by a little each frame. */
export const measureScrolling = (page: Page): Promise<number> => measureWhile(page, scrollForSeconds)

/** Milliseconds of the main thread per second while nothing happens. */
export const measureIdle = (page: Page): Promise<number> => measureWhile(page, waitForSeconds)

async function measureWhile(page: Page, during: (seconds: number) => Promise<number>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(during, 0.3)
  const before = await taskTime(session)
  const seconds = await page.evaluate(during, 1.5)
  const after = await taskTime(session)
  await session.detach()
  return ((after - before) * 1000) / seconds
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

async function scrollForSeconds(seconds: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; performance.now() - began < seconds * 1000; at += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const step = at % 60
    scrollTo(0, (step < 30 ? step : 60 - step) * 6)
  }
  return (performance.now() - began) / 1000
}

async function waitForSeconds(seconds: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return seconds
}
