import { expect, test } from 'vitest'
import { bind, parametersOf } from '../../shared/guides/bind.ts'
import type { RequiredAction } from '../../shared/link-request/actions.ts'
import { aDetails } from './a-link-request.ts'

const grant = { program: 'Register/Övrigt', permissions: ['Sie-export'] }
const action: RequiredAction = {
  id: 'grant/anna@norrsken.example/Register/Övrigt',
  kind: 'grant',
  party: 'client',
  consultant: 'anna@norrsken.example',
  grant,
  state: 'ready',
}
const parameters = parametersOf(aDetails(), action, 'client')
const named = (label: string) => ({ sv: [label], en: [label] })

test('on an English page a program goes by its Swedish name and by the translation', () => {
  expect(bind(named('{grant.program}'), parameters)).toEqual({
    sv: ['Register/Övrigt'],
    en: ['Register/Övrigt', 'Registers / other'],
  })
})

test('so does a switch, by what its program calls it', () => {
  expect(bind(named('{permission}'), { ...parameters, permission: 'Sie-export' })).toEqual({
    sv: ['Sie-export'],
    en: ['Sie-export', 'SIE export'],
  })
})

test('what the catalogue does not know stands as it is, and the rest of what mentions a program', () => {
  const own = { ...parameters, 'grant.program': 'Eget program' }
  expect(bind(named('{grant.program}'), own)).toEqual({ sv: ['Eget program'], en: ['Eget program'] })
  expect(bind(named('Edit {grant.program}'), parameters).en).toEqual(['Edit Register/Övrigt', 'Edit Registers / other'])
})

test('lists of people may write the surname first', () => {
  const named = (name: string) =>
    bind({ sv: ['{consultant.name}'], en: ['{consultant.email}'] }, { ...parameters, 'consultant.name': name })
  expect(named('Anna Maria Berg')).toEqual({
    sv: ['Anna Maria Berg', 'Berg, Anna Maria'],
    en: [parameters['consultant.email']],
  })
  expect(named('Anna').sv).toEqual(['Anna'])
})
