import introJs from 'intro.js'
import 'intro.js/minified/introjs.min.css'

globalThis.highlighter = {
  show(element) {
    const steps = [{ element: element as HTMLElement, intro: 'Bokföring' }]
    void introJs.tour().setOptions({ steps, scrollToElement: false }).start()
  },
  hole: () => document.querySelector('.introjs-helperLayer')?.getBoundingClientRect() ?? null,
}
