import { useEffect, useRef, useState } from 'preact/hooks'
import { keep, readKept, tabStorage } from '../kept.ts'
import { draftSchema, type Draft } from './draft.ts'

export type ChangeDraft = (change: (draft: Draft) => void) => void

/** A draft, kept under `name` over reloads of this tab and over being signed out. */
export function useDraft(name: string, begin: () => Draft): { draft: Draft; change: ChangeDraft; forget: () => void } {
  const key = `kopplingsguiden.${name}`
  const [draft, setDraft] = useState(() => readKept(tabStorage, key, draftSchema) ?? begin())
  const isChanged = useRef(false)
  useEffect(() => {
    if (isChanged.current) keep(tabStorage, key, draft)
  }, [key, draft])
  const change: ChangeDraft = (edit) => {
    isChanged.current = true
    setDraft((now) => {
      const next = structuredClone(now)
      edit(next)
      return next
    })
  }
  const forget = () => {
    isChanged.current = false
    setDraft(begin())
    keep(tabStorage, key, undefined)
  }
  return { draft, change, forget }
}
