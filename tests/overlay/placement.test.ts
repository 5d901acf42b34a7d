import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placePopover, type Box } from '../../extension/overlay/placement.ts'

const window = fc.record({ width: fc.integer({ min: 320, max: 1920 }), height: fc.integer({ min: 300, max: 1200 }) })
const size = fc.record({ width: fc.integer({ min: 250, max: 296 }), height: fc.integer({ min: 120, max: 520 }) })
const fractions = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
const chosen = fc.option(
  fc.record({ left: fc.integer({ min: -50, max: 2000 }), top: fc.integer({ min: -50, max: 2000 }) }),
)

const meets = (one: Box, other: Box) =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top

it('never covers its own target, and never leaves the window', () => {
  fc.assert(
    fc.property(window, size, fractions, chosen, (room, popover, [x, y], place) => {
      const left = x * (room.width - 120)
      const top = y * (room.height - 40)
      const target = { left, top, right: left + 120, bottom: top + 40 }
      const placed = placePopover(popover, room, [target], place ? { chosen: place } : {})
      const own = {
        left: placed.left,
        top: placed.top,
        right: placed.left + popover.width,
        bottom: placed.top + placed.height,
      }
      expect(meets(own, target)).toBe(false)
      expect(own.left).toBeGreaterThanOrEqual(0)
      expect(own.top).toBeGreaterThanOrEqual(0)
      expect(own.right).toBeLessThanOrEqual(room.width)
      expect(own.bottom).toBeLessThanOrEqual(room.height)
    }),
    { numRuns: 3000, seed: 4310 },
  )
})
