import { joinBytes } from './bytes.ts'

/** UTF-8 to text, a byte order mark included; throws where the bytes are none. Rules are given it: the language has none. */
export type Decode = (bytes: Uint8Array) => string

export interface FileLine {
  /** Without its line break; empty where the bytes are no UTF-8. */
  readonly text: string
  /** Whether its line break is there; it may be missing of the last line alone, and then the file was cut off. */
  readonly whole: boolean
}

/** LDG-11: the lines of an export or a proof, on the command line and in the browser alike: a line ends with \n alone. */
export async function* linesOfFile(decode: Decode, parts: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  let begun: Uint8Array[] = []
  const line = (whole: boolean): FileLine => {
    const bytes = begun.length === 1 && begun[0] ? begun[0] : joinBytes(...begun)
    begun = []
    try {
      return { text: decode(bytes), whole }
    } catch {
      return { text: '', whole }
    }
  }
  for await (const part of parts) {
    let from = 0
    for (let to = part.indexOf(lineBreak); to !== -1; to = part.indexOf(lineBreak, from)) {
      begun.push(part.subarray(from, to))
      yield line(true)
      from = to + 1
    }
    if (from < part.length) begun.push(part.subarray(from))
  }
  if (begun.length > 0) yield line(false)
}

const lineBreak = 10
