import type { ParameterName } from '../guides/bind.ts'

/**
 * What stands in a sketch for the names and numbers of the request that its page was taken down with: those of the practice
 * system, so that the sketch can be rehearsed on at once.
 */
export const MADE_UP: Partial<Record<ParameterName, string>> = {
  'client.name': 'Björkdalens Bageri AB',
  'client.organisationNumber': '559900-0014',
  'client.subscriptionNumber': '204871',
  'newFirm.name': 'Norrsken Revision AB',
  'currentFirm.name': 'Sifferhuset Redovisning AB',
  'administrator.name': 'Karin Björk',
  'administrator.email': 'karin@bjorkdalen.example',
  'standIn.name': 'Olle Lund',
  'standIn.email': 'olle@sifferhuset.example',
  'consultant.name': 'Anna Berg',
  'consultant.email': 'anna@norrsken.example',
}
