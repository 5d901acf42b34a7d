import type { Language } from '../../shared/language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

/** How dates, waits and lists are written in one language, in the reader's own time zone. */
export interface Format {
  date: (iso: string) => string
  dateTime: (iso: string) => string
  /** How long it has been since `iso`, in the largest whole unit: "3 days". */
  wait: (iso: string, now: number) => string
  /** "Anna, Bo and Cia". */
  list: (names: readonly string[]) => string
  number: (value: number) => string
  /** With two decimals at most. */
  decimal: (value: number) => string
  /** "nov. 2026". */
  month: (iso: string) => string
}

export function createFormat(language: Language): Format {
  const locale = LOCALES[language]
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  const units = Object.fromEntries(
    (['minute', 'hour', 'day'] as const).map((unit) => [
      unit,
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    ]),
  )
  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    wait: (iso, now) => {
      const passed = Math.max(0, now - Date.parse(iso))
      if (passed >= DAY) return units['day']!.format(Math.floor(passed / DAY))
      if (passed >= HOUR) return units['hour']!.format(Math.floor(passed / HOUR))
      return units['minute']!.format(Math.floor(passed / MINUTE))
    },
    list: (names) => list.format(names),
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    month: (iso) => month.format(new Date(iso)),
  }
}
