/** Weekdays of 2026 on which Swedish offices are closed, from an almanac; the program works them out. */
export const CLOSED_2026 = [
  '2026-01-01',
  '2026-01-06',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-06-19',
  '2026-12-24',
  '2026-12-25',
  '2026-12-31',
]
