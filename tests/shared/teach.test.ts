import { describe, expect, it } from 'vitest'
import { parametersOf } from '../../shared/guides/bind.ts'
import { problemsOf } from '../../shared/guides/guide-problems.ts'
import { sayLocator } from '../../shared/guides/say-locator.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import { parametrise, withLabel, withTaughtStep } from '../../shared/guides/teach.ts'
import { planActions } from '../../shared/link-request/actions.ts'
import { aDetails } from './a-link-request.ts'

const details = aDetails()
const action = { ...planActions(details).find(({ kind }) => kind === 'grant')!, state: 'ready' as const }
const parameters = parametersOf(details, action, 'client')
const guide = shippedGuides.find(({ id }) => id === 'assign-client')!

describe('teaching a guide', () => {
  it.each([
    ['Björkdalens Bageri AB', '{client.name}'],
    ['BJÖRKDALENS  bageri ab', '{client.name}'],
    ['Anna Berg (anna@norrsken.example)', '{consultant.name} ({consultant.email})'],
    ['anna@norrsken.example', '{consultant.email}'],
    ['Bokföring', '{grant.program}'],
    ['Annabergs Plåt', 'Annabergs Plåt'],
    ['Spara', 'Spara'],
  ])('writes %s as %s', (label, said) => {
    expect(parametrise(label, parameters)).toBe(said)
  })

  it('knows a name by its letters alone, whatever signs stand in it', () => {
    const firm = { ...details.newFirm, name: 'Öst-Lindh (Revision) + Råd' }
    const said = parametersOf({ ...details, newFirm: firm }, action, 'client')
    expect(parametrise('Ta bort Öst-Lindh (Revision) + Råd', said)).toBe('Ta bort {newFirm.name}')
  })

  it('takes the name that the guide itself speaks of where one name is two things', () => {
    const own = parametersOf(details, action, 'new-firm')
    expect(parametrise('Norrsken Revision AB', own, new Set(['ownFirm.name']))).toBe('{ownFirm.name}')
    expect(parametrise('Norrsken Revision AB', own, new Set(['newFirm.name']))).toBe('{newFirm.name}')
  })

  it('adds another name in the page’s language only, once, and wherever the guide means the same thing', () => {
    const target = guide.steps.find(({ id }) => id === 'save-client')!.target
    const dialog = target.in!.find((container) => container.kind === 'dialog')!
    const to = withLabel(dialog.about, 'Byråklienter', ['sv'])
    expect(withLabel(to, 'byråklienter', ['sv'])).toEqual(to)
    const taught = withTaughtStep(guide, 'save-client', target, [{ from: dialog.about, to }])
    expect(taught.version).toBe(guide.version + 1)
    const before = JSON.stringify(guide).split(JSON.stringify(dialog.about)).length
    expect(JSON.stringify(taught).split(JSON.stringify(to)).length).toBeGreaterThanOrEqual(before - 1)
    expect(JSON.stringify(taught.steps.map(({ hints, at }) => [hints, at]))).not.toContain(JSON.stringify(dialog.about))
  })

  it('finds nothing wrong with the guides that are shipped', () => {
    for (const shipped of shippedGuides) expect(problemsOf(shipped), shipped.id).toEqual([])
  })

  it('says a locator so that a person can check it', () => {
    const target = guide.steps.find(({ id }) => id === 'save-client')!.target
    expect(sayLocator(target, 'sv')).toMatch(/^det man klickar på som heter ”Spara” i rutan om ”Klienthanterare”, .* \(som gäller ”‹konsulten›” eller ”‹konsultens adress›”\)$/) // oxfmt-ignore
  })
})
