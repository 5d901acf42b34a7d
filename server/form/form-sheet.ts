import type PDFDocument from 'pdfkit'
import type { Bilingual } from './bilingual.ts'

type Document = InstanceType<typeof PDFDocument>
type Structure = ReturnType<Document['struct']>

const LEFT = 56
const TOP = 48
const BOTTOM = 60
const LABEL_WIDTH = 168
const INK = '#16211c'
const GREY = '#5b655f'
const RULE = '#b9c2bc'
const ACCENT = '#14532d'

/**
 * Draws the parts of a form from the top down, each with its tag, and begins a new page where one doesn't fit. Rules and
 * page feet are artifacts: nothing to read out.
 */
export class FormSheet {
  readonly #document: Document
  readonly #root: Structure
  #within: Structure
  #y = TOP

  constructor(document: Document) {
    this.#document = document
    this.#root = document.struct('Document')
    document.addStructure(this.#root)
    this.#within = this.#root
  }

  get #width(): number {
    return this.#document.page.width - 2 * LEFT
  }

  /** The head of the form: what it is on the left, which one on the right. */
  title(title: Bilingual, facts: { label: Bilingual; value: string }[]): void {
    const factWidth = 150
    const width = this.#width - factWidth - 16
    this.#rule(TOP - 14, ACCENT, 3)
    this.#tag('H1', () => this.#text(title.sv, { font: 'bold', size: 21, x: LEFT, y: TOP, width, color: ACCENT }))
    this.#english('P', title.en, 9, LEFT, this.#document.y + 1, width)
    const end = this.#document.y
    const x = LEFT + this.#width - factWidth
    let y = TOP + 2
    for (const { label, value } of facts) {
      this.#tag('P', () => {
        this.#text(`${label.sv}  `, { size: 8, x, y: y + 2, width: 70, color: GREY })
        this.#text(value, { font: 'bold', size: 9.5, x: x + 58, y, width: factWidth - 58 })
      })
      y += 16
    }
    this.#y = Math.max(end, y) + 6
  }

  heading({ sv, en }: Bilingual): void {
    this.#room(64)
    this.#y += 12
    const section = this.#document.struct('Sect')
    this.#root.add(section)
    this.#within = section
    const y = this.#y
    this.#tag('H2', () => {
      this.#text(sv, { font: 'bold', size: 11.5, x: LEFT, y, width: this.#width, color: ACCENT })
      const x = LEFT + this.#document.widthOfString(sv) + 8
      this.#text(en, { size: 8, x, y: y + 3.2, width: this.#width - x + LEFT, color: GREY })
    })
    this.#rule(y + 17, RULE, 0.8)
    this.#y = y + 24
  }

  /** A label with its value, line by line. An empty value leaves a line to write on. */
  field(label: Bilingual, value: string): void {
    const document = this.#document
    const x = LEFT + LABEL_WIDTH
    const width = this.#width - LABEL_WIDTH
    const row = document.struct('P')
    this.#within.add(row)
    for (const [index, line] of value.split('\n').entries()) {
      const height = document
        .font('regular')
        .fontSize(10.5)
        .heightOfString(line || ' ', { width, lineGap: 2 })
      this.#room(Math.max(height, 24))
      const y = this.#y
      if (index === 0) this.#label(row, label, y)
      if (line) {
        row.add(document.struct('Span', {}, () => this.#text(line, { size: 10.5, x, y: y - 0.5, width, lineGap: 2 })))
      } else this.#writingLine(x, y + 13, 160)
      this.#y = y + height + 3
      if (index === 0) this.#y = Math.max(this.#y, value.includes('\n') ? 0 : y + 24)
    }
    row.end()
    this.#y += 2
  }

  #label(row: Structure, { sv, en }: Bilingual, y: number): void {
    const style = { x: LEFT, width: LABEL_WIDTH - 10, color: GREY }
    const span = (options: { lang?: string }, draw: () => void) => row.add(this.#document.struct('Span', options, draw))
    span({}, () => this.#text(sv, { ...style, size: 9.5, y }))
    span({ lang: 'en' }, () => this.#text(en, { ...style, size: 6.8, y: y + 11.5 }))
  }

  /** A sentence, Swedish and then English. */
  sentence({ sv, en }: Bilingual): void {
    this.#room(48)
    this.#tag('P', () => this.#text(sv, { size: 10.5, x: LEFT, y: this.#y, width: this.#width, lineGap: 2 }))
    this.#english('P', en, 8, LEFT, this.#document.y + 1, this.#width)
    this.#y = this.#document.y + 6
  }

  /** Lines to sign on, two in a row; a value stands on its line already. */
  lines(rows: [Line, Line][]): void {
    const gap = 24
    const width = (this.#width - gap) / 2
    for (const row of rows) {
      const y = this.#y + 34
      for (const [index, { label, value }] of row.entries()) {
        const x = LEFT + index * (width + gap)
        this.#writingLine(x, y, width)
        this.#tag('P', () => {
          this.#text(label.sv, { size: 8, x, y: y + 4, width, color: GREY })
          const after = this.#document.widthOfString(label.sv) + 6
          this.#text(label.en, { size: 6.8, x: x + after, y: y + 5, width: width - after, color: GREY })
          if (value) this.#text(value, { size: 10.5, x, y: y - 15, width })
        })
      }
      this.#y = y + 16
    }
  }

  /** Begins a new page unless that much of this one is left. */
  room(height: number): void {
    this.#room(height)
  }

  /** Writes the foot of every page and ends the document's structure. */
  finish(foot: (page: number, pages: number) => string): void {
    const document = this.#document
    const { start, count } = document.bufferedPageRange()
    this.#root.end()
    for (let index = 0; index < count; index += 1) {
      document.switchToPage(start + index)
      const y = document.page.height - 40
      document.markContent('Artifact', { type: 'Pagination' })
      document.moveTo(LEFT, y - 8).lineTo(LEFT + this.#width, y - 8).lineWidth(0.5).stroke(RULE) // oxfmt-ignore
      this.#text(foot(index + 1, count), { size: 7.5, x: LEFT, y, width: this.#width, color: GREY })
      document.endMarkedContent()
    }
  }

  #room(height: number): void {
    if (this.#y + height <= this.#document.page.height - BOTTOM) return
    this.#document.addPage()
    this.#y = TOP
  }

  #tag(role: string, draw: () => void): void {
    this.#within.add(this.#document.struct(role, {}, draw))
  }

  #english(role: string, text: string, size: number, x: number, y: number, width: number): void {
    this.#within.add(
      this.#document.struct(role, { lang: 'en' }, () => this.#text(text, { size, x, y, width, color: GREY })),
    )
  }

  #text(text: string, { font = 'regular', size, x, y, width, color = INK, lineGap = 0 }: TextStyle): void {
    this.#document.font(font).fontSize(size).fillColor(color).text(text, x, y, { width, lineGap })
  }

  #rule(y: number, color: string, thickness: number): void {
    this.#artifact(LEFT, y, this.#width, color, thickness)
  }

  #writingLine(x: number, y: number, width: number): void {
    this.#artifact(x, y, width, INK, 0.7)
  }

  #artifact(x: number, y: number, width: number, color: string, thickness: number): void {
    const document = this.#document
    document.markContent('Artifact', { type: 'Layout' })
    document.moveTo(x, y).lineTo(x + width, y).lineWidth(thickness).stroke(color) // oxfmt-ignore
    document.endMarkedContent()
  }
}

interface Line {
  label: Bilingual
  value?: string
}

interface TextStyle {
  font?: 'regular' | 'bold'
  size: number
  x: number
  y: number
  width: number
  color?: string
  lineGap?: number
}
