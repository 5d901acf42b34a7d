import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOf } from '../../server/stores/lowdb/request-file.ts'
import { luhnCheckDigit } from '../../shared/organisation-number.ts'
import { aDetails, anEvent, done } from '../shared/a-link-request.ts'

const NAMES = ['Kvarnen', 'Bageriet', 'Åkeriet', 'Snickeriet', 'Varvet', 'Kaféet', 'Smedjan']
const WAY = ['sign-form', 'send-form', 'vendor-link', 'assign/anna@norrsken.example']

/**
 * Puts so many open requests, in all open statuses, into a data folder that no service uses yet. Straight to the files:
 * through the service each would wait for the disk.
 */
export function manyRequests(dataDir: string, count: number): void {
  const folder = join(dataDir, 'requests')
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const id = crypto.randomUUID()
    const nine = `55990${String(index).padStart(4, '0')}`
    const client = {
      ...aDetails().client,
      name: `${NAMES[index % NAMES.length]} ${index} AB`,
      organisationNumber: `${nine}${luhnCheckDigit(nine)}`,
    }
    const history = [
      anEvent({
        type: 'request.created',
        reference: `DK-${String(index).padStart(5, '0')}`,
        details: aDetails({ client }),
      }),
      ...WAY.slice(0, index % (WAY.length + 1)).map((action) => done(action)),
    ]
    writeFileSync(pathOf(folder, id), JSON.stringify({ id, history }))
  }
}
