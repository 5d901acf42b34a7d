import type { SkinAnswer } from '../../contract.ts'

export type Answered<T> = { ok: true; value: T } | { ok: false; status: number }

export interface Api {
  read<T>(path: string): Promise<Answered<T>>
  write(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answered<unknown>>
}

/** Calls the practice server; each answer comes `delay` milliseconds late. A session that has ended leads to the login page. */
export function createApi(delay: number): Api {
  const call = async (path: string, init: RequestInit): Promise<Answered<unknown>> => {
    const [response] = await Promise.all([fetch(`/api${path}`, init), wait(delay)])
    if (response.status === 401 && path !== '/me') goToLogin()
    if (!response.ok) return { ok: false, status: response.status }
    return { ok: true, value: response.status === 204 ? undefined : await response.json() }
  }
  return {
    read: <T>(path: string) => call(path, {}) as Promise<Answered<T>>,
    write: (method, path, body) =>
      call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
  }
}

export async function readSkin(): Promise<SkinAnswer> {
  const response = await fetch('/api/skin')
  return (await response.json()) as SkinAnswer
}

/** The login page comes in place of the whole window, and afterwards brings back what was there. */
export function goToLogin(): void {
  const whole = window.top ?? window
  const next = whole.location.pathname
  whole.location.assign(`/login?next=${encodeURIComponent(next)}`)
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()
}
