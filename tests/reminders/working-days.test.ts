import { describe, expect, it } from 'vitest'
import { isWorkingDay, swedishTime, workingDaysBetween } from '../../server/reminders/working-days.ts'
import { CLOSED_2026 } from './closed-days.ts'

describe('a working day', () => {
  it('is every day of 2026 but weekends, holidays and the eves on which offices are closed', () => {
    const closed: string[] = []
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      const weekday = new Date(at).getUTCDay()
      if (weekday !== 0 && weekday !== 6 && !isWorkingDay(day)) closed.push(day)
    }
    expect(closed).toEqual(CLOSED_2026)
  })

  it('knows when Easter is', () => {
    // Good Fridays, from almanacs.
    for (const day of ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2038-04-23']) {
      expect(isWorkingDay(day), day).toBe(false)
    }
  })

  it('is counted after the first day and with the last', () => {
    expect(workingDaysBetween('2026-06-17', '2026-06-22')).toBe(2)
    expect(workingDaysBetween('2026-06-17', '2026-06-17')).toBe(0)
  })
})

it('takes the hour in Sweden on both sides of summer time', () => {
  const at = (time: string) => swedishTime(Date.parse(time))
  expect(at('2026-03-29T00:59:59Z')).toEqual({ day: '2026-03-29', hour: 1 })
  expect(at('2026-03-29T01:00:00Z')).toEqual({ day: '2026-03-29', hour: 3 })
  expect(at('2026-10-25T00:30:00Z')).toEqual({ day: '2026-10-25', hour: 2 })
  expect(at('2026-10-25T01:30:00Z')).toEqual({ day: '2026-10-25', hour: 2 })
  expect(at('2026-12-31T23:00:00Z')).toEqual({ day: '2027-01-01', hour: 0 })
})
