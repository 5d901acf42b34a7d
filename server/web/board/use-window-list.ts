import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

interface Options {
  /** One per item, in order. */
  keys: readonly string[]
  /** Height in pixels until it has been measured. */
  estimate: (index: number) => number
  /** Stays mounted wherever the page is scrolled, so that focus is not lost. */
  kept: number | undefined
}

/** Keeps only the items near the window's view in the document; the page scrolls as if all were. */
export function useWindowList({ keys, estimate, kept }: Options) {
  const [, render] = useReducer((count: number) => count + 1, 0)
  const [margin, setMargin] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const [virtualizer] = useState(
    () => new Virtualizer<Window, HTMLElement>(optionsOf(keys, estimate, kept, 0, () => {})),
  )
  virtualizer.setOptions(optionsOf(keys, estimate, kept, margin, () => render(undefined)))
  // The two halves of the library's own adapters: begin and end, then after every rendering.
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  useLayoutEffect(() => {
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  return { list, virtualizer, margin }
}

function optionsOf(
  keys: readonly string[],
  estimateSize: (index: number) => number,
  kept: number | undefined,
  scrollMargin: number,
  onChange: () => void,
) {
  return {
    count: keys.length,
    getScrollElement: () => window,
    getItemKey: (index: number) => keys[index] ?? index,
    estimateSize,
    scrollMargin,
    onChange,
    overscan: 8,
    scrollPaddingStart: 80,
    scrollPaddingEnd: 80,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range)
      if (kept === undefined || kept >= range.count || indexes.includes(kept)) return indexes
      return [...indexes, kept].sort((a, b) => a - b)
    },
  }
}
