import { render } from 'preact'
import type { Sketch } from '../../../shared/sketches/schema.ts'
import { chooseTraits } from './chosen-traits.ts'
import { createLabels } from './labels.ts'
import { createApi, readSkin } from './model/api.ts'
import { createModel } from './model/model.ts'
import { readRoute, type Route } from './model/route.ts'
import { showPresentAddress, visit } from './model/visit.ts'
import { PageContext, type Page } from './page.ts'
import { adoptStyles } from './styles.ts'
import { texts } from './texts.ts'
import { drawSketch } from './sketches/draw-sketch.ts'
import { App } from './views/app.tsx'
import { goToFirstPage } from './model/first-page.ts'

/** Draws the page on every change, in the way of the skin: patched, or all of it anew. */
function draw(page: Page, root: Element): void {
  const { model, traits } = page
  // A shell that is drawn anew would reload the frame in it; there only the frame's own document is.
  const isShellOfFrame = traits.place.isFramed && model.state.route.page !== 'view'
  const { replacesAll = false, repeatsEvery } = isShellOfFrame ? {} : traits.rendering
  const put = () =>
    render(
      <PageContext.Provider value={page}>
        <App />
      </PageContext.Provider>,
      root,
    )
  const putAnew = () => {
    const focused = focusedPart()
    render(null, root)
    put()
    if (focused) restoreFocus(focused)
  }
  put()
  model.subscribe(replacesAll ? putAnew : put)
  if (repeatsEvery) repeatWhilePointerIsUp(putAnew, repeatsEvery)
}

/** A press that begins on one node and ends on another is no press: nothing is replaced while the pointer is down. */
function repeatWhilePointerIsUp(repeat: () => void, milliseconds: number): void {
  let isDown = false
  addEventListener('pointerdown', () => (isDown = true), true)
  addEventListener('click', () => (isDown = false))
  addEventListener('pointercancel', () => (isDown = false), true)
  setInterval(() => isDown || repeat(), milliseconds)
}

/** The name of the part that holds the focus, so that a person can go on typing when all nodes are new. */
function focusedPart(): string | undefined {
  const isFocused = (element: Element) => element.matches(':focus')
  return [...window.practiceParts].find(([, elements]) => [...elements].some(isFocused))?.[0]
}

function restoreFocus(name: string): void {
  for (const element of window.practiceParts.get(name) ?? []) if (element instanceof HTMLElement) element.focus()
}

async function start(route: Route): Promise<void> {
  const skin = await readSkin()
  const traits = chooseTraits(skin.traits)
  const { language } = skin
  document.documentElement.lang = language
  document.title = texts[language].product
  adoptStyles(document, traits)
  const page: Page = {
    traits,
    language,
    texts: { ...texts[language], ...skin.words[language] },
    labels: createLabels(traits, language),
    model: createModel(route),
    api: createApi(traits.speed.delay),
  }
  const root = document.createElement('div')
  root.id = 'practice'
  document.body.append(root)
  draw(page, root)
  if (route.page === 'app') addEventListener('popstate', () => showPresentAddress(page))
  await visit(page)
  const { shiftsAfter } = traits.speed
  if (shiftsAfter) setTimeout(() => page.model.set({ isShifted: true }), shiftsAfter)
}

async function startSketch(name: string): Promise<void> {
  const [{ language }, response] = await Promise.all([readSkin(), fetch(`/api/sketches/${name}`)])
  const sketch = (await response.json()) as Sketch
  document.documentElement.lang = language
  document.title = response.ok ? sketch.title[language] : texts[language].wentWrong
  document.body.textContent = response.ok ? '' : texts[language].wentWrong
  if (response.ok) drawSketch(sketch, language, document.body)
}

const route = readRoute(location.pathname)
const [, sketchName] = /^\/sketches\/([a-z0-9-]+)$/.exec(location.pathname) ?? []
if (sketchName) void startSketch(sketchName)
else if (route) void start(route)
else void goToFirstPage()
