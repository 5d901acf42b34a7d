import { closeSync, fsync, openSync } from 'node:fs'
import { promisify } from 'node:util'

interface Turn {
  running: Promise<void>
  /** For those who came after the running flush began: their rename may be too late for it. */
  next: Promise<void> | undefined
}
const turns = new Map<string, Turn>()

/**
 * Makes the names in a folder durable (POSIX keeps a rename only with its folder). Many who ask at once share one flush
 * that begins after the last of them has asked.
 */
export function flushFolder(path: string): Promise<void> {
  const turn = turns.get(path)
  if (turn) {
    turn.next ??= turn.running.catch(() => undefined).then(() => begin(path))
    return turn.next
  }
  return begin(path)
}

function begin(path: string): Promise<void> {
  const turn: Turn = { running: flush(path), next: undefined }
  turns.set(path, turn)
  const settle = () => {
    if (turns.get(path) === turn && !turn.next) turns.delete(path)
  }
  turn.running.then(settle, settle)
  return turn.running
}

async function flush(path: string): Promise<void> {
  // Windows can't open folders; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    await sync(folder)
  } finally {
    closeSync(folder)
  }
}

const sync = promisify(fsync)
