import type { Language } from '../../shared/language.ts'

interface Standing {
  turns: number
  waiting: number
  isExpired: boolean
  isPaused: boolean
}

const WORDS = {
  sv: {
    reconnect: 'Kopplingsguiden: anslut igen. Inget har gått förlorat.',
    paused: 'Kopplingsguiden är pausad',
    turns: (count: number) => `Kopplingsguiden: din tur i ${count === 1 ? 'ett ärende' : `${count} ärenden`}`,
    waiting: (count: number) =>
      `Kopplingsguiden: ${count} ${count === 1 ? 'händelse' : 'händelser'} väntar på att skickas`,
    calm: 'Kopplingsguiden',
  },
  en: {
    reconnect: 'Kopplingsguiden: connect again. Nothing is lost.',
    paused: 'Kopplingsguiden is paused',
    turns: (count: number) => `Kopplingsguiden: your turn in ${count === 1 ? 'one request' : `${count} requests`}`,
    waiting: (count: number) => `Kopplingsguiden: ${count} ${count === 1 ? 'event waits' : 'events wait'} to be sent`,
    calm: 'Kopplingsguiden',
  },
} satisfies Record<Language, unknown>

/** A notification; the client's name stays within the browser. */
export function turnWords(language: Language, client: string): { title: string; text: string } {
  return language === 'sv'
    ? { title: 'Din tur', text: `${client}: öppna bokföringssystemet, så leder Kopplingsguiden dig.` }
    : { title: 'Your turn', text: `${client}: open the accounting system, and Kopplingsguiden leads you.` }
}

/** The few characters on the extension's button, and what a reader of the button hears. */
export function badgeWords(language: Language, standing: Standing): { text: string; title: string } {
  const words = WORDS[language]
  const { turns, waiting, isExpired, isPaused } = standing
  if (isExpired) return { text: '!', title: words.reconnect }
  if (isPaused) return { text: '', title: words.paused }
  if (turns > 0) return { text: String(turns), title: words.turns(turns) }
  return { text: '', title: waiting > 0 ? words.waiting(waiting) : words.calm }
}
