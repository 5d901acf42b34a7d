import type { Texts } from '../texts.ts'

export const practice: Texts['practice'] = {
  title: 'Practise',
  lead: 'Make a whole link in the practice system, with made-up companies. You are everyone who has to do something.',
  how: [
    'A request is created for you, with the form sent already and the link made.',
    'Open the practice system and choose yourself. Change company when the guide says so.',
    'Follow the guide step by step, and see the request move here.',
  ],
  start: 'Begin to practise',
  startAgain: 'Begin again',
  starting: 'Preparing …',
  absent: 'This service has no practice system. There is one when it is started for practice.',
  ready: (client) => `Ready to practise with ${client}`,
  open: 'Open the practice system',
  follow: 'Follow the request',
}
