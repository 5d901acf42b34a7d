import { useEffect, useState } from 'preact/hooks'
import { keep, readKept, tabStorage } from '../kept.ts'
import { draftSchema, emptyDraft, type Draft } from './draft.ts'

const KEY = 'kopplingsguiden.new-request'

export type ChangeDraft = (change: (draft: Draft) => void) => void

/** The draft, kept over reloads of this tab and over being signed out. */
export function useDraft(begin: () => Draft): { draft: Draft; change: ChangeDraft; forget: () => void } {
  const [draft, setDraft] = useState(() => readKept(tabStorage, KEY, draftSchema) ?? begin())
  useEffect(() => keep(tabStorage, KEY, draft), [draft])
  const change: ChangeDraft = (edit) =>
    setDraft((now) => {
      const next = structuredClone(now)
      edit(next)
      return next
    })
  const forget = () => {
    setDraft(emptyDraft())
    keep(tabStorage, KEY, undefined)
  }
  return { draft, change, forget }
}
