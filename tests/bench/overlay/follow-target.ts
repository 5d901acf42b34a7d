import type { Page } from 'playwright-core'
import { OTHER_ROW, TARGET, TARGET_ROW } from './host-page.ts'

/** In frames and milliseconds from the target's appearance until what is painted fits it. */
export interface Appearance {
  frames: number
  milliseconds: number
}

/** How far off, in CSS pixels, the highlight was painted: in the frame of a move, and from one frame after it on. */
export interface Following {
  motion: string
  /** The largest distance from where the target was in the same frame. */
  inFrame: number
  /** The largest distance from where it was, or had been one frame before. */
  oneFrameAfter: number
  /** The most frames that the highlight lagged behind; 9 stands for more. */
  late: number
}

const FRAMES_WAITED = 120

/** `isOurs`: the highlight comes by itself; else the page asks for it as soon as the target is there. */
export function measureAppearance(page: Page, isOurs: boolean): Promise<Appearance> {
  return page.evaluate(
    async ({ target, row, isOurs, most }) => {
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(), { once: true })
            port1.start()
            port2.postMessage(null)
          })
        })
      const fits = (element: Element) => {
        const hole = highlighter.hole()
        const box = element.getBoundingClientRect()
        if (!hole) return false
        const offX = hole.x + hole.width / 2 - box.x - box.width / 2
        const offY = hole.y + hole.height / 2 - box.y - box.height / 2
        return Math.abs(offX) <= 2 && Math.abs(offY) <= 2 && hole.width <= box.width + 40
      }
      await painted()
      const asker = new MutationObserver(() => {
        const element = document.querySelector(target)
        if (element) highlighter.show(element)
        asker.disconnect()
      })
      if (!isOurs) asker.observe(document, { subtree: true, childList: true })
      const began = performance.now()
      document.querySelector('#consultants')?.insertAdjacentHTML('beforeend', row)
      const element = document.querySelector(target)
      if (!element) throw new Error('The target did not come')
      for (let frames = 1; frames <= most; frames += 1) {
        await painted()
        if (fits(element)) return { frames, milliseconds: performance.now() - began }
      }
      return { frames: Infinity, milliseconds: Infinity }
    },
    { target: TARGET, row: TARGET_ROW, isOurs, most: FRAMES_WAITED },
  )
}

const MOTIONS = ['jumps', 'glides', 'scrolls', 'rows come'] as const

export async function measureFollowing(page: Page): Promise<Following[]> {
  const all: Following[] = []
  for (const motion of MOTIONS) all.push(await follow(page, motion))
  return all
}

function follow(page: Page, motion: (typeof MOTIONS)[number]): Promise<Following> {
  return page.evaluate(
    async ({ target, other, motion }) => {
      const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
      const afterPaint = () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(), { once: true })
          port1.start()
          port2.postMessage(null)
        })
      const element = document.querySelector(target)
      const main = document.querySelector('main')
      if (!element || !main) throw new Error('The target is not there')
      const moves: Record<string, (at: number) => void> = {
        jumps: (at) => at % 6 === 0 && (main.style.marginTop = `${(at % 4) * 20}px`),
        glides: (at) => (main.style.transform = `translateX(${at * 3}px)`),
        scrolls: (at) => scrollTo(0, at < 18 ? at * 8 : (36 - at) * 8),
        'rows come': (at) => at % 6 === 0 && document.querySelector('#users')?.insertAdjacentHTML('afterbegin', other),
      }
      // Still for long enough that whatever watches has gone to rest.
      for (let rest = 0; rest < 24; rest += 1) await frame()
      const middle = (box: { x: number; y: number; width: number; height: number }) => ({
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      })
      const targets: { x: number; y: number }[] = [middle(element.getBoundingClientRect())]
      const holes: ({ x: number; y: number } | null)[] = []
      const LAST = 36
      for (let at = 1; at <= LAST + 4; at += 1) {
        await frame()
        if (at <= LAST) moves[motion]?.(at)
        await afterPaint()
        targets.push(middle(element.getBoundingClientRect()))
        const hole = highlighter.hole()
        holes.push(hole && middle(hole))
      }
      const off = (at: number, lag: number) => {
        const hole = holes[at - 1]
        const was = targets[Math.max(0, at - lag)]
        return hole && was ? Math.hypot(hole.x - was.x, hole.y - was.y) : 9_999
      }
      // Some highlights are never quite in the middle: what is measured is following, not that.
      const still = Math.min(off(1, 1), 2)
      const frames = holes.map((_, index) => index + 1)
      const far = (value: number) => (value - still < 0.75 ? 0 : Math.round((value - still) * 10) / 10)
      const lags = frames.map((at) => [0, 1, 2, 3, 4, 5, 6, 7, 8].find((lag) => far(off(at, lag)) === 0) ?? 9)
      main.style.transform = main.style.marginTop = ''
      return {
        motion,
        inFrame: Math.max(...frames.map((at) => far(off(at, 0)))),
        oneFrameAfter: Math.max(...frames.map((at) => Math.min(far(off(at, 0)), far(off(at, 1))))),
        late: Math.max(...lags),
      }
    },
    { target: TARGET, other: OTHER_ROW, motion },
  )
}
