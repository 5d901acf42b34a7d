import '../../own-page/own-page.css'
import { Options } from '../../options/options.tsx'
import { showOwnPage } from '../../own-page/show-own-page.tsx'

showOwnPage(Options)
