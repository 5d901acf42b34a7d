const DAY = 24 * 60 * 60_000

/** A calendar day in Sweden, as in `2026-06-19`. */
export type Day = string

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Day and hour in Sweden at a moment in milliseconds since the epoch; the time zone's own rules make summer time right. */
export function swedishTime(moment: number): { day: Day; hour: number } {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) }
}

/** How many working days have begun after `from`, up to and with `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let at = Date.parse(from) + DAY; at <= Date.parse(to); at += DAY) if (isWorkingDay(dayOf(at))) count += 1
  return count
}

/**
 * Neither Saturday, Sunday, a public holiday (lag 1989:253 om allmänna helgdagar) nor one of the eves on which Swedish
 * offices are closed. Worked out here: the library that knows every country brings 12 MB and data under CC-BY.
 */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

const dayOf = (moment: number): Day => new Date(moment).toISOString().slice(0, 10)

const known = new Map<number, ReadonlySet<Day>>()

function holidaysOf(year: number): ReadonlySet<Day> {
  const before = known.get(year)
  if (before) return before
  const easter = easterOf(year)
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map((day) => `${year}-${day}`)
  // Good Friday, Easter Monday, Ascension Day.
  const moving = [-2, 1, 39].map((days) => dayOf(easter + days * DAY))
  // Midsummer's eve: the Friday from 19 to 25 June.
  const june19 = Date.UTC(year, 5, 19)
  const midsummerEve = dayOf(june19 + ((5 - new Date(june19).getUTCDay() + 7) % 7) * DAY)
  const holidays = new Set([...fixed, ...moving, midsummerEve])
  known.set(year, holidays)
  return holidays
}

/** Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Astronomical Algorithms, ch. 8). */
function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const shift = Math.floor((century + 8) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - shift + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * correction + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
