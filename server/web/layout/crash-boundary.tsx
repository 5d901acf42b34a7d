import { Component, type ComponentChildren } from 'preact'
import { useTexts } from '../language.tsx'

/** Shows a way on when a page throws, for instance because a newer version of the web app took its files' place. */
export class CrashBoundary extends Component<{ children: ComponentChildren }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static override getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    return this.state.hasCrashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { common } = useTexts()
  return (
    <section class="narrow card" role="alert">
      <h1>{common.crashedTitle}</h1>
      <p>{common.crashedText}</p>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {common.reload}
      </button>
    </section>
  )
}
