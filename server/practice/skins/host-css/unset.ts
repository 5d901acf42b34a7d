/** A reset that takes everything from whatever the page doesn't know. */
export default {
  css: `
    html > :not(head, body), body > :not(#practice, script) { all: unset !important; display: block !important; opacity: 0.01 !important; pointer-events: none !important; z-index: -1 !important; }
    *, *::before, *::after { outline-color: red !important; box-shadow: none !important; filter: none !important; animation: none !important; }
  `,
}
