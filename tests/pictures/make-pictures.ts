import { openBrowser } from '../web/browser.ts'
import { makeAppPictures } from './app-pictures.ts'
import { makeGuidePictures } from './guide-pictures.ts'
import { makeStorePictures } from './store-pictures.ts'
import { writeStoreTexts } from './store-texts.ts'

// `npm run pictures`: every picture that the web app and the README show, and what the stores want, from the parts as they
// are built now.
const browser = await openBrowser('chromium')
try {
  await makeGuidePictures(browser, console.log)
  await makeAppPictures(browser, console.log)
} finally {
  await browser.close()
}
writeStoreTexts(console.log)
await makeStorePictures(console.log)
