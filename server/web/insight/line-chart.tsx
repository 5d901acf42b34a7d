import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useLanguage } from '../language.tsx'

interface Line {
  name: string
  values: readonly number[]
  /** A custom property of the style sheet. */
  colour: string
  isDashed?: boolean
}

interface Props {
  /** Seconds since the epoch. */
  times: readonly number[]
  lines: readonly Line[]
  unit: string
}

const HEIGHT = 260

/** Lines over months. Drawn only: the table beside it says the same to those who can't see it. */
export function LineChart({ times, lines, unit }: Props) {
  const { format } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const dark = matchMedia('(prefers-color-scheme: dark)')
    let chart: uPlot | undefined
    const draw = () => {
      chart?.destroy()
      const colours = getComputedStyle(element)
      const colourOf = (name: string) => colours.getPropertyValue(name)
      const axis = {
        stroke: colourOf('--calm'),
        grid: { stroke: colourOf('--line'), width: 1 },
        ticks: { stroke: colourOf('--line') },
      }
      const series = lines.map(({ name, colour, isDashed }) => ({
        label: name,
        stroke: colourOf(colour),
        width: 2,
        points: { show: true, size: 7, fill: colourOf(colour) },
        ...(isDashed && { dash: [6, 4] }),
      }))
      chart = new uPlot(
        {
          width: element.clientWidth,
          height: HEIGHT,
          padding: [12, 32, 0, 0],
          legend: { show: false },
          cursor: { show: false },
          scales: { y: { range: (_chart, _min, max) => [0, Math.max(1, max * 1.1)] } },
          axes: [
            {
              ...axis,
              // One mark a month, and on a narrow screen as many as there is room for.
              splits: () => everyNth(times, element.clientWidth / 90),
              values: (_chart, splits) => splits.map((at) => format.month(new Date(at * 1000).toISOString())),
            },
            { ...axis, label: unit, values: (_chart, splits) => splits.map((value) => format.decimal(value)) },
          ],
          series: [{}, ...series],
        },
        [[...times], ...lines.map(({ values }) => [...values])],
        element,
      )
    }
    draw()
    const resized = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height: HEIGHT }))
    resized.observe(element)
    dark.addEventListener('change', draw)
    return () => {
      resized.disconnect()
      dark.removeEventListener('change', draw)
      chart?.destroy()
    }
  }, [times.join(), lines.map(({ name, values }) => `${name} ${values.join()}`).join(), format])
  return (
    <figure class="line-chart" aria-hidden="true">
      <div ref={place} />
      <figcaption class="legend hint">
        {lines.map(({ name, colour, isDashed }) => (
          <span key={name}>
            <svg width="28" height="8">
              <line
                x1="0"
                x2="28"
                y1="4"
                y2="4"
                stroke={`var(${colour})`}
                stroke-width="2"
                stroke-dasharray={isDashed ? '6 4' : undefined}
              />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** At most `most` of the values, evenly spread, the last one among them. */
function everyNth(values: readonly number[], most: number): number[] {
  const step = Math.max(1, Math.ceil(values.length / most))
  return values.filter((_, index) => (values.length - 1 - index) % step === 0)
}
