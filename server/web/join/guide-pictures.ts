import type { ActionKind } from '../../../shared/link-request/actions.ts'
import assignDialog from './pictures/assign-dialog.webp'
import assignIcon from './pictures/assign-icon.webp'
import clientList from './pictures/client-list.webp'
import grantDialog from './pictures/grant-dialog.webp'
import grantIcon from './pictures/grant-icon.webp'
import menu from './pictures/menu.webp'

/** Made by `npm run pictures`; what each shows is in the texts under the same name. */
export const PICTURES = { menu, assignIcon, assignDialog, grantIcon, grantDialog, clientList }
export type PictureName = keyof typeof PICTURES

/** Size of every picture in CSS pixels. */
export const PICTURE_SIZE = { width: 760, height: 340 }

/** Which pictures lead through which kind of action, in the order of its steps. */
export const PICTURES_OF: Partial<Record<ActionKind, readonly PictureName[]>> = {
  assign: ['menu', 'assignIcon', 'assignDialog'],
  grant: ['menu', 'grantIcon', 'grantDialog'],
  'check-access': ['clientList'],
}
