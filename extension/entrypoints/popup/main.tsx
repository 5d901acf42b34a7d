import '../../own-page/own-page.css'
import { showOwnPage } from '../../own-page/show-own-page.tsx'
import { Popup } from '../../popup/popup.tsx'

showOwnPage(Popup)
