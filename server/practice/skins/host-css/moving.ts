/** All changes glide, and what appears comes in from the side. */
export default {
  css: `
    *, *::before, *::after { transition: all 0.25s ease-in-out !important; }
    @keyframes practice-arrive { from { transform: translateX(40px); opacity: 0; } }
    .dialog-box, ._box, .drawer, .native, .popover, .panel, .menu, ._hdDrop { animation: practice-arrive 0.3s ease-out; }
  `,
}
