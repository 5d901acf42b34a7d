/** The name, in the extension's own world on a page, of the overlay's word that it is there. */
export const OVERLAY_MARK = 'kopplingsguidenOverlay'

/** Says for this page that the overlay is there as long as `isAlive` holds, so that it isn't put there twice. */
export function markOverlay(isAlive: () => boolean): void {
  Object.assign(globalThis, { [OVERLAY_MARK]: isAlive })
}

/** The same for the author's panel. */
export const TEACHING_MARK = 'kopplingsguidenTeaching'

export function markTeaching(isOpen: () => boolean): void {
  Object.assign(globalThis, { [TEACHING_MARK]: isOpen })
}
