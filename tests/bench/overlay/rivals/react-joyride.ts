import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Joyride } from 'react-joyride'
import { holeInPath } from '../highlighter.ts'

globalThis.highlighter = {
  show(element) {
    const steps = [{ target: element as HTMLElement, content: 'Bokföring', skipBeacon: true, skipScroll: true }]
    const root = createRoot(document.body.appendChild(document.createElement('div')))
    root.render(createElement(Joyride, { steps, run: true }))
  },
  hole: () => holeInPath(document.querySelector('.react-joyride__spotlight path:nth-of-type(2)')),
}
