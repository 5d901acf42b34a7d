import type { Locator, Page } from 'playwright-core'
import { fieldId } from '../../server/web/new-request/problems.ts'
import type { Details, Grant } from '../../shared/link-request/schema.ts'

/** Fills in the page for a new request as a consultant would; answers the new request's id. */
export async function fillRequest(web: Page, details: Details, onFilled: () => Promise<void>): Promise<string> {
  const { client, newFirm, currentFirm, administrator, route, grants } = details
  const fill = (pointer: string, value: string) => web.locator(`[id="${fieldId(pointer)}"]`).fill(value)
  const choose = (pointer: string, value: string) =>
    web.locator(`input[name="${fieldId(pointer)}"][value="${value}"]`).check()
  await fill('/client/name', client.name)
  await fill('/client/organisationNumber', client.organisationNumber)
  if (client.subscriptionNumber) await fill('/client/subscriptionNumber', client.subscriptionNumber)
  await fill('/client/contact/name', client.contact.name)
  await fill('/client/contact/email', client.contact.email)
  await fill('/newFirm/name', newFirm.name)
  await choose('/newFirm/kind', newFirm.kind)
  for (const [index, { name, email }] of newFirm.consultants.entries()) {
    await fill(`/newFirm/consultants/${index}/name`, name)
    await fill(`/newFirm/consultants/${index}/email`, email)
  }
  await fill('/currentFirm/name', currentFirm.name)
  await choose('/currentFirm/kind', currentFirm.kind)
  await fill('/currentFirm/contact/name', currentFirm.contact.name)
  await fill('/currentFirm/contact/email', currentFirm.contact.email)
  await choose('/administrator', administrator)
  await choose('/route', route)
  for (const grant of grants) await askFor(web.locator(`[data-program="${grant.program}"]`), grant)
  await onFilled()
  await web.locator('form button.primary').last().click()
  await web.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  return new URL(web.url()).pathname.split('/')[2] ?? ''
}

async function askFor(program: Locator, { permissions }: Grant): Promise<void> {
  await program.locator('input[type=checkbox]').first().check()
  if (permissions === 'all') return
  await program.locator('input[type=radio]').nth(1).check()
  for (const label of permissions) {
    const known = program.getByRole('checkbox', { name: label, exact: true })
    if ((await known.count()) > 0) await known.check()
    else {
      const other = program.locator('.add-row input')
      await other.fill(label)
      await other.press('Enter')
    }
  }
}
