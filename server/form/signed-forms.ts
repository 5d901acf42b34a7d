import type { FileStore } from '../stores/stores.ts'
import type { FormValues } from './form-content.ts'
import type { Sealer } from './seal.ts'

const FILE = 'signed-form.pdf'
const VALUES = 'signed-form.json'

/** The signed copies, encrypted on disk. */
export interface SignedForms {
  /** Keeps a copy, with what the form was filled in with when it was uploaded. */
  keep(requestId: string, content: Uint8Array, values: FormValues): Promise<void>
  /** Throws SealBrokenError when the key is gone. */
  read(requestId: string): Promise<{ content: Buffer; values: FormValues } | undefined>
}

export function createSignedForms(files: FileStore, sealer: Sealer): SignedForms {
  const open = async (requestId: string, name: string) => {
    const sealed = await files.read(requestId, name)
    return sealed && sealer.open(sealed, `${requestId}/${name}`)
  }
  const keep = (requestId: string, name: string, content: Uint8Array) =>
    files.keep(requestId, name, sealer.seal(content, `${requestId}/${name}`))
  return {
    async keep(requestId, content, values) {
      // The values last: a copy without them is not one yet.
      await keep(requestId, FILE, content)
      await keep(requestId, VALUES, Buffer.from(JSON.stringify(values)))
    },
    async read(requestId) {
      const [content, values] = await Promise.all([open(requestId, FILE), open(requestId, VALUES)])
      return content && values && { content, values: JSON.parse(values.toString()) as FormValues }
    },
  }
}
