const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`

const LINK = word('(?:dubbel)?(?:samman)?koppling(?:en)?|link|connection')
const MADE = word(
  'klara?|klart|gjorda?|gjort|genomförda?|utförda?|upplagda?|aktiv|på plats|made|done|complete|completed|in place|active',
)
const LINKED = word('är|har|is|are|has|have')
const IS_LINKED = word('(?:samman)?kopplade?|(?:samman)?kopplat|linked|connected')

const STATEMENTS = [
  new RegExp(`${LINK}[^\\n]{0,80}${MADE}`, 'iu'),
  new RegExp(`${LINKED}[^\\n]{0,80}${IS_LINKED}`, 'iu'),
]
/** A sentence with one of these says when or whether, not that. */
const CONDITION = new RegExp(
  word('när|om|innan|ska|skall|kommer|blir|så snart|will|when|if|once|before|should|shall'),
  'iu',
)
/** Anywhere in the mail, one of these means that a person has to read it. */
const OBJECTION = new RegExp(
  `\\?|${word('inte|ej|icke|inga|ingen|saknar|saknas|fel|felaktiga?|felaktigt|retur|returnera[rs]?|komplettera|ofullständiga?|väntar|tyvärr|avslag|nekad|behöver|måste|not|no|cannot|missing|wrong|incorrect|returned?|incomplete|pending|waiting|unfortunately|declined|need|must')}`,
  'iu',
)

/**
 * Whether a mail says in so many words that the link has been made, and nothing else that would matter. Everything that
 * is less clear is a person's to read.
 */
export function saysLinked(text: string): boolean {
  if (OBJECTION.test(text)) return false
  const sentences = text.split(/(?<=[.!])\s+|\n{2,}/)
  return sentences.some(
    (sentence) => !CONDITION.test(sentence) && STATEMENTS.some((statement) => statement.test(sentence)),
  )
}
