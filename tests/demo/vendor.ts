import type { Details } from '../../shared/link-request/schema.ts'
import { CLIENT, CURRENT_FIRM, NEW_FIRM } from '../../server/practice/scenario-for.ts'
import type { Scenario } from '../../server/practice/scenario.ts'

/** The vendor behind the practice system, who makes the link and whose records show at last what was really saved. */
export function createVendor(practiceUrl: string) {
  const readState = async () => (await (await fetch(`${practiceUrl}/state.json`)).json()) as Scenario
  return {
    async makeLink(): Promise<void> {
      const state = await readState()
      const linked = { ...state, links: [...state.links, { firm: NEW_FIRM, client: CLIENT }] }
      const response = await fetch(`${practiceUrl}/reset`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(linked),
      })
      if (!response.ok) throw new Error(`The practice system did not take the link: ${await response.text()}`)
    },
    /** Switch by switch, what is saved against what was asked for; each difference a sentence. */
    async differences({ newFirm, grants }: Details): Promise<string[]> {
      const state = await readState()
      const found: string[] = []
      for (const { name, email } of newFirm.consultants) {
        const isAssigned = state.consultants.some(
          (one) => one.client === CLIENT && one.firm === NEW_FIRM && one.email === email,
        )
        if (!isAssigned) found.push(`${name} is not a consultant of the client.`)
        for (const { label: program, permissions } of state.programs) {
          const asked = grants.find((grant) => grant.program === program)?.permissions ?? []
          const wanted = new Set(asked === 'all' ? permissions : asked)
          const saved = new Set(
            state.grants
              .filter((grant) => grant.company === CLIENT && grant.email === email && grant.program === program)
              .flatMap((grant) => grant.permissions),
          )
          for (const label of permissions) {
            if (wanted.has(label) && !saved.has(label)) found.push(`${name} lacks ${program}: ${label}.`)
            if (!wanted.has(label) && saved.has(label)) found.push(`${name} has ${program}: ${label}, unasked.`)
          }
        }
      }
      const others = state.grants.filter(
        ({ company, email }) => company === CURRENT_FIRM && newFirm.consultants.some((c) => c.email === email),
      )
      for (const { program } of others) found.push(`${program} was given in the current firm's company.`)
      return found
    },
  }
}
