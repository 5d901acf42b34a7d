/** Everything that floats claims the highest place there is. */
export default {
  css: `
    .bar, .crown, .strip, ._hd { position: relative; z-index: 2147483646; }
    .dialog-backdrop, ._veil, .drawer { z-index: 2147483647 !important; }
    .view { position: relative; z-index: 2147483600; isolation: isolate; }
  `,
}
