/** The overlay's look; a string, since it becomes a constructed sheet in the shadow root. */
export const styles = `
:host {
  --ink: #16202e; --soft: #52606f; --paper: #ffffff; --line: #d9dfe6; --accent: #0b63ce; --on-accent: #ffffff;
  --ring: #0b63ce; --halo: rgba(11, 99, 206, .22); --warn: #8a4b00; --warn-paper: #fff6e6; --done: #17693a;
  color-scheme: light dark; direction: ltr;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ink: #eef2f6; --soft: #b1bcc8; --paper: #1b232d; --line: #3a4653; --accent: #7db7ff; --on-accent: #0c1a2b;
    --ring: #7db7ff; --halo: rgba(125, 183, 255, .3); --warn: #ffcf8a; --warn-paper: #3a2b12; --done: #8fdcae;
  }
}
* { box-sizing: border-box; }
[data-part=spotlight] {
  position: fixed; left: 0; top: 0; border-radius: 8px; pointer-events: none;
  outline: 3px solid var(--ring); outline-offset: 0; box-shadow: 0 0 0 7px var(--halo);
}
:host([data-state=warning]) [data-part=spotlight] { outline-color: #c26a00; outline-style: dashed; }
[data-part=popover] {
  position: fixed; left: 0; top: 0; width: min(352px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto;
  pointer-events: auto; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 14px;
  box-shadow: 0 12px 32px rgba(10, 20, 35, .24), 0 2px 6px rgba(10, 20, 35, .14); padding: 14px 16px 16px;
  font: 400 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; text-align: left;
}
header { display: flex; align-items: center; gap: 8px; margin: 0 0 8px; cursor: grab; touch-action: none; }
header > span { flex: 1; font-size: 12.5px; color: var(--soft); letter-spacing: .01em; overflow-wrap: anywhere; }
h2 { font-size: 17px; line-height: 1.3; margin: 0 0 6px; font-weight: 650; }
p { margin: 0 0 10px; overflow-wrap: anywhere; }
p.note { font-size: 12.5px; color: var(--soft); margin: 10px 0 0; }
.bar { height: 4px; border-radius: 2px; background: var(--line); margin: 0 0 12px; overflow: hidden; }
.bar > i { display: block; height: 100%; background: var(--accent); border-radius: 2px; }
ul { list-style: none; margin: 0 0 10px; padding: 0; }
li { display: flex; gap: 8px; padding: 3px 0; }
li::before { content: '○'; color: var(--soft); }
li[data-done=true] { color: var(--soft); }
li[data-done=true]::before { content: '✓'; color: var(--done); font-weight: 700; }
.warning { background: var(--warn-paper); color: var(--warn); border-radius: 8px; padding: 8px 10px; }
button {
  font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 8px; padding: 6px 12px;
  cursor: pointer; min-height: 36px;
}
button:hover { border-color: var(--accent); }
button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button.quiet { border-color: transparent; color: var(--accent); padding: 6px 4px; }
button.icon { border-color: transparent; padding: 4px 8px; min-height: 28px; line-height: 1; font-size: 18px; color: var(--soft); }
button:focus-visible, input:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
label { display: block; margin: 0 0 8px; font-size: 13.5px; color: var(--soft); }
input { display: block; width: 100%; margin-top: 3px; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 8px; padding: 7px 9px; }
pre { font: 12px/1.5 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; background: rgba(127, 140, 155, .12); border-radius: 8px; padding: 8px; margin: 8px 0; }
[data-part=live] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-part=pill] { position: fixed; right: 16px; bottom: 16px; pointer-events: auto; background: var(--accent); color: var(--on-accent); border-radius: 999px; border: 0; padding: 10px 16px; font: 600 14px/1.2 system-ui, 'DejaVu Sans', sans-serif; box-shadow: 0 6px 18px rgba(10, 20, 35, .28); }
@media (forced-colors: active) {
  [data-part=spotlight] { outline-color: Highlight; }
  [data-part=popover] { border: 2px solid CanvasText; }
  .bar > i { background: Highlight; forced-color-adjust: none; }
}
@media (prefers-reduced-motion: no-preference) { .bar > i { transition: width .2s ease-out; } }
`
