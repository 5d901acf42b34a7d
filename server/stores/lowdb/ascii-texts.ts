/** Bytes to a block; a text that is longer has one of its own. */
const BLOCK = 1024 * 1024

/** A text that is kept outside the heap and made a string of each time it is asked for. */
export class AsciiText {
  readonly #block: Buffer
  readonly #start: number
  readonly #end: number

  constructor(block: Buffer, start: number, end: number) {
    this.#block = block
    this.#start = start
    this.#end = end
  }

  toString(): string {
    return this.#block.toString('latin1', this.#start, this.#end)
  }
}

/** Keeps many texts that are seldom asked for in few blocks of memory: as strings, the collector would move each of them. */
export class AsciiTexts {
  #block = Buffer.alloc(0)
  #used = 0

  keep(text: Buffer): AsciiText {
    if (this.#used + text.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(BLOCK, text.length))
      this.#used = 0
    }
    const start = this.#used
    this.#used += text.copy(this.#block, start)
    return new AsciiText(this.#block, start, this.#used)
  }
}
