import type { Texts } from '../texts.ts'

export const join: Texts['join'] = {
  title: (client, newFirm) => `${newFirm} is to get access to ${client}`,
  eyebrow: (reference) => `Request ${reference}`,
  askedBy: (who) => `${who} has asked for it.`,
  hello: (name) => `Hello ${name}!`,
  askOfAdministrator: (client) =>
    `You are administrator of ${client} in the accounting system. That is why you are the one to give the permissions. It takes a few minutes.`,
  askOfNewFirm: (client) =>
    `First you assign ${client} to the consultants in your own firm’s company. Then the administrator gives the permissions, and last you check that everything can be reached.`,
  askOfCurrentFirm: (client) =>
    `Your firm works with ${client} already. Nothing changes for you; last you check that you still reach the programs.`,
  askOfOther: 'This is what the request is about. There is nothing for you to do right now.',
  safeTitle: 'Why it is safe',
  safe: [
    'You sign in to the accounting system as usual, on its own pages. We never see your details.',
    'The guide points. Nothing is clicked, filled in or saved for you.',
    'Only the permissions in the list are asked for. If more is ticked, the guide says so.',
    'All that is sent here is which step is done, and whether a permission that was asked for is on or off.',
  ],
  whoTitle: 'Who takes part',
  whatTitle: 'What is to be given',
  consultantsLead: (consultants) => `To ${consultants}:`,
  everything: 'everything in the program',
  stepsTitle: 'How it goes',
  connectTitle: 'Let the extension show the way',
  connectLead: 'The extension lights up the right place on the accounting system’s pages, one step at a time.',
  searching: 'Looking for the extension …',
  found: 'The extension is in your browser.',
  connect: 'Connect the extension',
  connecting: 'Connecting …',
  connected: (who) => `The extension is connected as ${who}.`,
  connectFailed: 'The extension could not be connected. Try again.',
  noAnswer: 'The extension did not answer. Load the page again and try once more.',
  doneGo: 'Done – go to the accounting system',
  goWhere: {
    administrator: (client) =>
      `Open the accounting system in a new tab, sign in as usual and make sure that the company ${client} is open. The guide shows by itself.`,
    newFirm: (firm) =>
      `Open the accounting system in a new tab and sign in to ${firm}, your own firm’s company. The guide shows by itself when it is your turn.`,
    currentFirm: (firm) =>
      `Open the accounting system in a new tab and sign in to ${firm}. The guide shows by itself when it is your turn.`,
    other: 'Sign in to the accounting system as usual. The guide shows by itself when it is your turn.',
  },
  notYet: (party) =>
    `The request is waiting on ${party} right now. You get a mail when it is your turn; you can connect the extension already.`,
  absentTitle: 'Add the extension',
  absent: 'The extension is not in this browser yet. Add it and come back here; the page notices by itself.',
  absentPhone: 'Phones have no extensions. Open the mail on a computer, or follow the written guide below.',
  addTo: (browser) => `Add to ${browser}`,
  addElsewhere:
    'The extension is for Chrome, Edge and Firefox on a computer. In another browser, follow the written guide.',
  cannotInstall: 'Can’t install anything? Follow the written guide instead. It works just as well.',
  guideTitle: 'The written guide',
  guideLead: 'Do the steps in the accounting system and say so here after each part.',
  openGuide: 'Show the written guide',
  iHaveDone: 'I have done this',
  done: 'Done',
  waitingFor: 'Waits for something else to be finished',
  notRight: 'Isn’t this right?',
  notRightText:
    'Give no permissions if you don’t know the firm or did not ask for this. Say so, and the request stops and support looks at it.',
  sayNotRight: 'Something isn’t right',
  sayNotAdministrator: 'I am not the administrator',
  toRequest: 'Show the whole request',
  allDone: 'All done. Thank you!',
  allDoneText: 'Both firms reach the programs. There is nothing more for you to do.',
  cancelled: 'The request is cancelled. There is nothing for you to do.',
  connectPageTitle: 'Connect the extension',
  connectPageLead:
    'With the extension connected, the guide shows on the accounting system’s pages when it is your turn, in all your requests.',
  steps: {
    assign: {
      title: '1. The firm assigns the client',
      text: (client) =>
        `The new firm ticks ${client} for the consultant who will do the work, in the firm’s own company.`,
    },
    grant: {
      title: '2. The administrator gives permissions',
      text: (client) =>
        `In ${client} the administrator opens each program under “Konsulter” (Consultants), ticks what is asked for and saves.`,
    },
    check: {
      title: '3. The firms check',
      text: (client) => `Both firms open ${client} from their client list and see that the programs can be reached.`,
    },
  },
  pictures: {
    menu: 'The menu under the company’s name top right is open, and “Administrera användare” is ringed.',
    assignIcon:
      'The page Administrera användare in the firm’s company. The icon of Klienthanterare on the consultant’s row is ringed.',
    assignDialog: 'The dialog Klienthanterare with a list of clients. The client to be ticked is ringed.',
    grantIcon:
      'The block Konsulter below the users in the client’s company. The icon of Bokföring on the consultant’s row is ringed.',
    grantDialog: 'The dialog with the program’s permissions. One that is to be ticked is ringed.',
    clientList: 'The firm’s client list. The client’s name, which one clicks, is ringed.',
  },
}
