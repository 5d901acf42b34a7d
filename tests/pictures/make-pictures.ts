import { openBrowser } from '../web/browser.ts'
import { makeAppPictures } from './app-pictures.ts'
import { makeGuidePictures } from './guide-pictures.ts'

// `npm run pictures`: every picture that the web app and the README show, from the parts as they are built now.
const browser = await openBrowser('chromium')
try {
  await makeGuidePictures(browser, console.log)
  await makeAppPictures(browser, console.log)
} finally {
  await browser.close()
}
