import type { Language } from '../../shared/language.ts'
import type { Program } from './scenario.ts'
import type { Traits } from './skins/dimensions.ts'

/** What the practice system's own pages ask its server; types only, both sides are ours and of one version. */

/** `GET /api/skin` */
export interface SkinAnswer {
  name: string
  traits: Traits
  /** What it calls things otherwise than pages/texts.ts does, by that file's keys. */
  words: Partial<Record<Language, Record<string, string>>>
  language: Language
}

/** `GET /api/people`: whom one can log in as. */
export interface PersonAnswer {
  name: string
  email: string
  companies: string[]
}

export interface CompanyAnswer {
  /** 32 hexadecimal digits that stand for the company in addresses. */
  token: string
  name: string
  organisationNumber: string
  subscriptionNumber: string
}

/** `GET /api/me`; 401 when nobody is logged in. */
export interface MeAnswer {
  name: string
  email: string
  companies: CompanyAnswer[]
}

/** `GET /api/companies/:token`; 404 when the person has no business there. */
export interface OpenCompanyAnswer extends CompanyAnswer {
  isAdministrator: boolean
  programs: string[]
}

export interface ProgramAnswer extends Program {
  /** Whether the one who asks may change who has it. */
  mayAdminister: boolean
}

export interface MemberAnswer {
  name: string
  email: string
  systemAdministrator: boolean
  programAdministratorOf: string[]
  /** Program → switches that are on; for the client manager, the names of the clients given. */
  granted: Record<string, string[]>
}

/** `GET /api/companies/:token/users`; 403 for those who are no administrators. */
export interface UsersAnswer {
  programs: ProgramAnswer[]
  users: MemberAnswer[]
  consultants: MemberAnswer[]
}

/** `GET /api/companies/:token/linkable?email=`: the clients that can be ticked for one of the firm's users. */
export interface LinkableAnswer {
  clients: (CompanyAnswer & { isTicked: boolean })[]
}

/** `GET /api/companies/:token/clients`: the client list of the one who asks. */
export interface ClientsAnswer {
  clients: CompanyAnswer[]
}

/** `GET /api/companies/:token/lookup?organisationNumber=`: whose number it is, and who of the firm can be responsible. */
export interface LookupAnswer {
  /** Null when nobody has the number. */
  name: string | null
  /** With several, the subscription number is needed too. */
  subscriptions: number
  consultants: { email: string; name: string }[]
}

export interface LinkRequestAnswer {
  /** The other side: the client that was asked, or the firm that asks. */
  company: CompanyAnswer
  consultant: string
  start: string
}

/** `GET /api/companies/:token/link-requests` */
export interface LinkRequestsAnswer {
  sent: LinkRequestAnswer[]
  received: LinkRequestAnswer[]
}
