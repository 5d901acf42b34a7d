import * as z from 'zod/mini'

/**
 * Reads what an earlier page of this browser kept, if it still has the expected shape. Storage may be switched off or
 * full: then nothing is kept and nothing breaks.
 */
export function readKept<T>(storage: () => Storage, key: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    const text = storage().getItem(key)
    const parsed = text === null ? undefined : schema.safeParse(JSON.parse(text))
    return parsed?.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Keeps `value`; undefined forgets it. */
export function keep(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage().removeItem(key)
    else storage().setItem(key, JSON.stringify(value))
  } catch {
    // Private windows and full disks: see above.
  }
}

/** Through functions, since the mere mention throws where a browser forbids storage. */
export const tabStorage = () => sessionStorage
export const browserStorage = () => localStorage
