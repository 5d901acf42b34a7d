import Shepherd from 'shepherd.js'
import 'shepherd.js/dist/css/shepherd.css'
import { holeInPath } from '../highlighter.ts'

globalThis.highlighter = {
  show(element) {
    const tour = new Shepherd.Tour({ useModalOverlay: true })
    tour.addStep({ title: 'Bokföring', attachTo: { element: element as HTMLElement, on: 'bottom' } })
    void tour.start()
  },
  hole: () => holeInPath(document.querySelector('.shepherd-modal-overlay-container path')),
}
