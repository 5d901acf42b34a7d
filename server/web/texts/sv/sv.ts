import type { Texts } from '../texts.ts'
import { board } from './board.ts'
import { common } from './common.ts'
import { guides } from './guides.ts'
import { importing } from './importing.ts'
import { insight } from './insight.ts'
import { join } from './join.ts'
import { newRequest } from './new-request.ts'
import { practice } from './practice.ts'
import { request } from './request.ts'
import { signIn } from './sign-in.ts'
import { writtenGuide } from './written-guide.ts'

export const sv: Texts = {
  common,
  signIn,
  board,
  guides,
  importing,
  insight,
  newRequest,
  practice,
  request,
  join,
  writtenGuide,
}
