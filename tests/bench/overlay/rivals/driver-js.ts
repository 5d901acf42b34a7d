import { driver } from 'driver.js'
import 'driver.js/dist/driver.css'
import { holeInPath } from '../highlighter.ts'

globalThis.highlighter = {
  show: (element) => driver({ animate: false }).highlight({ element, popover: { title: 'Bokföring' } }),
  hole: () => holeInPath(document.querySelector('.driver-overlay path')),
}
