import { askBackground } from './ask-background.ts'
import { openClosedRoot } from './open-closed-root.ts'
import type { TeachClient } from './teach-client.ts'

export function createTeachClient(): TeachClient {
  return {
    read: () => askBackground('teach.read', {}),
    save: (guide, comment) => askBackground('teach.save', { guide, comment }),
    keepProgress: (progress) => void askBackground('teach.keep', progress).catch(() => undefined),
    end: () => void askBackground('teach.end', {}).catch(() => undefined),
    openClosedRoot,
  }
}
