import { render } from 'preact'
import * as z from 'zod/mini'
import { App } from './app.tsx'
import { chosenLanguage } from './language.tsx'
import { loadTexts } from './texts/texts.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/frame.css'

// The service's policy forbids code made from strings, which zod would otherwise try for speed.
z.config({ jitless: true })

const language = chosenLanguage()
const texts = await loadTexts(language)
render(<App language={language} texts={texts} />, document.getElementById('app')!)
