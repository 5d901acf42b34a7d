import type { BlockReason } from '../../shared/link-request/schema.ts'
import type { BoundStep, Lead } from './leads.ts'

export type OverlayState = 'guiding' | 'not-found' | 'hint' | 'warning' | 'done'

/** Why the overlay doesn't simply point. */
export type SceneReason =
  | 'missing'
  | 'ambiguous'
  | 'covered'
  | 'wrong-company'
  | 'unknown-owner'
  | 'surplus'
  | (string & {})

/** What the overlay shows at one moment: worked out from the page, drawn by the view. */
export interface Scene {
  state: OverlayState
  reason?: SceneReason
  lead: Lead
  step: BoundStep
  /** The step's place in its guide, from 1. */
  index: number
  targets: readonly Element[]
  /** What stands in the popover. */
  title: string
  text: string
  checklist: readonly { label: string; isDone: boolean }[]
  surplus: readonly string[]
  /** What went wrong with keeping what the person did. */
  problem?: string
  /** Marks the request as standing still, once the scene has lasted. */
  blocks?: BlockReason
}
