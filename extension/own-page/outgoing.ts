import type { RouteName } from '../../shared/contracts/http.ts'
import type { Language } from '../../shared/language.ts'

/** Something that leaves this browser for the service: where in which call, and what it is in words. */
export interface Outgoing {
  /** Paths in the body of a call, as in `[].permissions[].label`; one that ends in a name stands for all below it. */
  fields: Partial<Record<RouteName, readonly string[]>>
  words: Record<Language, string>
}

/**
 * All that the extension sends, as options and README say it. Whatever it sends beyond this fails a test: a field that is
 * added to a call is added here, with the words for it.
 */
export const OUTGOING: readonly Outgoing[] = [
  {
    fields: { me: [], readGuideKey: [], listGuides: [], listRequests: [], stream: [], deleteExtensionToken: [] },
    words: {
      sv: 'Frågor om dina ärenden och guider, med den nyckel som du fick när du anslöt.',
      en: 'Questions for your requests and guides, with the token that you got when you connected.',
    },
  },
  {
    fields: {
      recordEvents: ['[].id', '[].at', '[].channel', '[].type', '[].action', '[].guide.id', '[].guide.version'],
    },
    words: {
      sv: 'Vilket steg i vilket ärende som är gjort, när, och vilken version av guiden som ledde dit.',
      en: 'Which step of which request was done, when, and which version of the guide led to it.',
    },
  },
  {
    fields: { recordEvents: ['[].outcome'] },
    words: {
      sv: 'Om du sade att det var gjort, om det sågs när det sparades eller om det lästes på sidan efteråt.',
      en: 'Whether you said that it was done, it was seen when it was saved, or it was read on the page afterwards.',
    },
  },
  {
    fields: { recordEvents: ['[].permissions[].label', '[].permissions[].on'] },
    words: {
      sv: 'För varje behörighet som ärendet ber om: på eller av.',
      en: 'For each permission that the request asks for: on or off.',
    },
  },
  {
    fields: { recordEvents: ['[].surplus[]'] },
    words: {
      sv: 'Namnen på behörigheter som var på utan att ärendet ber om dem.',
      en: 'The names of permissions that were on without being asked for.',
    },
  },
  {
    fields: { recordEvents: ['[].reason', '[].step'] },
    words: {
      sv: 'Varför ett ärende står still eller öppnas igen, och vid vilket steg.',
      en: 'Why a request stands still or is opened again, and at which step.',
    },
  },
  {
    fields: {
      recordEvents: ['[].administrator', '[].contact.name', '[].contact.email', '[].contact.language', '[].note'],
    },
    words: {
      sv: 'När du lämnar över: vem som är administratör, med det namn och den adress som du skriver.',
      en: 'When you hand over: who the administrator is, with the name and address that you write.',
    },
  },
  {
    fields: {
      recordGuideHealth: ['id', 'guide.id', 'guide.version', 'step', 'outcome', 'hint', 'browser'],
    },
    words: {
      sv: 'Hur det gick med guiden: vilket steg som inte hittades eller gjordes för hand, och om det var i Chromium eller Firefox.',
      en: 'How the guide did: which step was not found or was done by hand, and whether that was in Chromium or Firefox.',
    },
  },
  {
    fields: { createGuideDraft: ['guide', 'comment'] },
    words: {
      sv: 'För den som skriver guider: guiden som du lär upp, när du sparar den.',
      en: 'For those who write guides: the guide that you teach, when you save it.',
    },
  },
]
