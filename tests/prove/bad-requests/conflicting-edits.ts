import { submit, type Scene } from '../../server/a-scene.ts'
import type { Connections } from '../../server/connections.ts'
import { pathOf } from '../../server/caller.ts'

const EDITORS = 6
const SENDERS = 4

/**
 * Many edit one request at the same moment, each having read the same revision, while one event arrives many times over.
 * Answers what did not hold: at most one edit is taken and the request is then as that one said, the event is recorded
 * once, and nothing else is.
 */
export async function editAtOnce(scene: Scene, connections: Connections, round: number): Promise<string[]> {
  const params = { id: scene.request.id }
  const { revision } = (await scene.anna.ask('readRequest', { params })).body
  const grantsOf = (editor: number) => [{ program: `Program ${round}-${editor}`, permissions: 'all' as const }]
  const edit = (editor: number) =>
    connections.statusOf({
      method: 'PATCH',
      path: pathOf('updateRequest', { params }),
      headers: { ...scene.anna.headers, 'content-type': 'application/json', 'if-match': `"${revision}"` },
      body: JSON.stringify({ grants: grantsOf(editor) }),
    })
  const note = submit({ type: 'note.added', text: `Samtidigt ${round}` })
  const send = () =>
    connections.statusOf({
      method: 'POST',
      path: pathOf('recordEvents', { params }),
      headers: { ...scene.karin.headers, 'content-type': 'application/json' },
      body: JSON.stringify([note]),
    })
  const [edits, sent] = await Promise.all([
    Promise.all(Array.from({ length: EDITORS }, (_, editor) => edit(editor))),
    Promise.all(Array.from({ length: SENDERS }, send)),
  ])

  const failures: string[] = []
  const says = (what: string) => failures.push(`Edits at once, round ${round}: ${what}`)
  const taken = edits.flatMap((status, editor) => (status === 200 ? [editor] : []))
  if (edits.some((status) => status !== 200 && status !== 412)) says(`answered ${edits.join(', ')}`)
  if (sent.some((status) => status !== 200)) says(`the event was answered ${sent.join(', ')}`)
  if (taken.length > 1) says(`${taken.length} edits of one revision were taken`)
  const history = (await scene.anna.ask('listEvents', { params })).body.items.slice(revision)
  const expected = [...taken.map(() => 'details.changed'), 'note.added'].toSorted()
  if (
    history
      .map(({ type }) => type)
      .toSorted()
      .join() !== expected.join()
  ) {
    says(`recorded ${history.map(({ type }) => type).join(', ')}`)
  }
  const [winner] = taken
  const { grants } = (await scene.anna.ask('readRequest', { params })).body
  if (winner !== undefined && JSON.stringify(grants) !== JSON.stringify(grantsOf(winner))) {
    says('the request is not as the edit that was taken said')
  }
  return failures
}
