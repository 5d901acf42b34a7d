import type { Container, Identity, Labels, Locator, Role } from '../../shared/guides/locator.ts'

/**
 * A small page, a question, and the only acceptable answer. The element that is right has `data-right`; without one, only
 * `none` (the reason for pointing at nothing) is right. Anything else that is pointed at is wrong.
 *
 * In the markup: `<template data-shadow="open|closed">` becomes its parent's shadow root, `dialog[data-modal]` is shown
 * modal, `data-indeterminate` sets what only a property can, `data-scroll` scrolls an element down so far.
 */
export interface Case {
  name: string
  html: string
  ask: Locator
  none?: string
  /** What then happens to the page, between a first answer and the one that counts. */
  change?: Change
  language?: 'sv' | 'en' | ''
  /** What the state of the element that is right must read as. */
  state?: 'on' | 'off' | 'unknown'
  /** The element with `data-off` is what must be pressed to switch off the one that is right. */
  switchesOff?: true
}

/** One change to the first element that `of` selects. */
export type Change = { of: string } & (
  | { append: string }
  | { remove: true }
  | { text: string }
  | { attribute: [name: string, value: string] }
)

/** The same names in both languages: cases about language say theirs themselves. */
export const called = (...names: string[]): Labels => ({ sv: names, en: names })

export function look(role: Role, names: string | string[] | null, ...places: Container[]): Locator {
  return {
    role,
    ...(names !== null && { labels: called(...[names].flat()) }),
    ...(places.length > 0 && { in: places }),
  }
}

export const inRow = (name: string, identity?: Identity): Container => ({
  kind: 'row',
  of: called(name),
  ...(identity && { identity }),
})
export const inDialog = (about: string, identity?: Identity): Container => ({
  kind: 'dialog',
  about: called(about),
  ...(identity && { identity }),
})
export const inBlock = (headed: string): Container => ({ kind: 'block', headed: called(headed) })
export const inColumn = (headed: string): Container => ({ kind: 'column', headed: called(headed) })
export const inMenu = (of: string): Container => ({ kind: 'menu', of: called(of) })
