import { Router, type Request, type Response } from 'express'
import type { Language } from '../../shared/language.ts'
import { pickLanguage } from '../../shared/language.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordMailAnswer } from '../mail/record-mail-answer.ts'
import type { Statement } from '../mail/statements.ts'
import { answerPage } from './answer-page.ts'
import { escapeHtml } from './escape-html.ts'

const PATH = '/mail-answer'

interface Words {
  title: string
  ask: string
  press: string
  done: string
}

const WORDS: Record<Language, Record<Statement['says'], Words> & { unknown: [string, string] }> = {
  sv: {
    'not-me': {
      title: 'Det här är inte jag',
      ask: 'Vi slutar skriva till dig om ärendet och säger till den som lade upp det att det är fel person.',
      press: 'Säg till dem',
      done: 'Tack. Den som lade upp ärendet får veta det, och du får inga fler brev om det.',
    },
    'no-reminders': {
      title: 'Inga fler påminnelser',
      ask: 'Du får fortfarande brev när det blir din tur, men inga påminnelser.',
      press: 'Sluta påminna mig',
      done: 'Klart. Du får inga fler påminnelser.',
    },
    unknown: ['Länken fungerar inte', 'Den är inte hel. Öppna den igen från brevet.'],
  },
  en: {
    'not-me': {
      title: "This isn't me",
      ask: 'We stop writing to you about the request, and tell whoever made it that you are the wrong person.',
      press: 'Tell them',
      done: 'Thank you. Whoever made the request is told, and you get no more mail about it.',
    },
    'no-reminders': {
      title: 'No more reminders',
      ask: 'You still get a mail when it is your turn, but no reminders.',
      press: 'Stop reminding me',
      done: 'Done. You get no more reminders.',
    },
    unknown: ['The link does not work', 'It is not whole. Open it again from the mail.'],
  },
}

/**
 * Where the links in a letter's small print lead. Opening one only asks: mail programs open links to look at them. The
 * press, there or in the mail program itself (RFC 8058), is a POST.
 */
export function mailAnswerPages(dependencies: Dependencies): Router {
  const router = Router()

  const read = (request: Request, response: Response) => {
    const language = pickLanguage(request.acceptsLanguages())
    const token = request.query['t']
    const statement = typeof token === 'string' ? dependencies.statements.read(token) : undefined
    if (!statement) {
      const [title, text] = WORDS[language].unknown
      response.status(404)
      answerPage(response, title, `<p>${text}</p>`, language)
    }
    return { statement, language }
  }

  router.get(PATH, (request, response) => {
    const { statement, language } = read(request, response)
    if (!statement) return
    const { title, ask, press } = WORDS[language][statement.says]
    const form = `<form method="post" action="${escapeHtml(request.originalUrl)}"><button>${press}</button></form>`
    answerPage(response, title, `<p>${ask}</p><p>${escapeHtml(statement.email)}</p>${form}`, language)
  })

  const answer = async (request: Request, response: Response) => {
    const { statement, language } = read(request, response)
    if (!statement) return
    await recordMailAnswer(dependencies, statement)
    const { title, done } = WORDS[language][statement.says]
    answerPage(response, title, `<p role="status">${done}</p>`, language)
  }
  router.post(PATH, (request, response) => answer(request, response))
  return router
}
