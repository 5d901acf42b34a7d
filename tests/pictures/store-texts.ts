import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OUTGOING } from '../../extension/own-page/outgoing.ts'
import { texts } from '../../extension/own-page/texts.ts'
import type { Language } from '../../shared/language.ts'
import { readPermissionTable } from '../extension/permission-table.ts'

/** What a summary may hold in both stores. */
const SUMMARY_MOST = 132

const WORDS = {
  sv: {
    description: [
      'Ett företag anlitar en redovisningsbyrå och en revisionsbyrå, och båda ska nå böckerna. Kopplingsguiden leder var och en genom sin del, på bokföringssystemets egna sidor: vad du ska klicka på ringas in, ett steg i taget, och du ser vems tur det är.',
      'Du klickar själv. Tillägget klickar, kryssar och skriver aldrig åt dig, och pekar aldrig om det inte är säkert: då säger det vad du ska leta efter.',
      'Det fungerar utan nät och skickar det du gjort när nätet är tillbaka.',
    ],
    purpose: 'Enda syfte',
    purposeText:
      'Att leda en person genom sin del av en sammankoppling på bokföringssystemets sidor, och notera vad som är gjort.',
    permissions: 'Behörigheter, och varför',
    privacy: 'Integritet',
  },
  en: {
    description: [
      'A company has an accounting firm and an audit firm, and both are to reach its books. Kopplingsguiden leads everyone through their part, on the accounting system’s own pages: what to press is ringed, a step at a time, and you see whose turn it is.',
      'You do the clicking. The extension never clicks, ticks or types for you, and never points unless it is certain: then it says what to look for.',
      'It works without a connection, and sends what you did when there is one again.',
    ],
    purpose: 'Single purpose',
    purposeText:
      'To lead a person through their part of a link on the accounting system’s pages, and to note what was done.',
    permissions: 'Permissions, and why',
    privacy: 'Privacy',
  },
} satisfies Record<Language, unknown>

/** Writes what the stores ask for in words, in both languages: `.output/store/sv/texts.md` and `en`. */
export function writeStoreTexts(progress: (line: string) => void): void {
  for (const language of ['sv', 'en'] as const) {
    const folder = fileURLToPath(new URL(`../../.output/store/${language}/`, import.meta.url))
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}texts.md`, storeText(language))
    progress(`${language}/texts.md`)
  }
}

function storeText(language: Language): string {
  const file = new URL(`../../extension/public/_locales/${language}/messages.json`, import.meta.url)
  const { extName, extDescription } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>
  const summary = extDescription?.message ?? ''
  if (summary.length > SUMMARY_MOST) throw new Error(`The summary (${language}) has ${summary.length} characters`)
  const words = WORDS[language]
  const own = texts[language]
  return [
    `# ${extName?.message}`,
    summary,
    ...words.description,
    own.notAffiliated,
    `## ${words.purpose}`,
    words.purposeText,
    // Reviewers read English, whatever the page of the store is in.
    `## ${words.permissions}`,
    readPermissionTable()
      .map(({ permission, when, why }) => `- \`${permission}\` (${when}): ${why}`)
      .join('\n'),
    `## ${words.privacy}`,
    own.privacySent,
    OUTGOING.map((line) => `- ${line.words[language]}`).join('\n'),
    own.privacyNever,
    '',
  ].join('\n\n')
}
