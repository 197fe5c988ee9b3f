import { no, ok, type Result } from '#kernel/result.ts'
import { type TextEncoding, textEncodings } from '#kernel/table.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * Decodes a text file, by the encoding given or by the one that loses less: valid UTF-8 is UTF-8, the rest of what
 * Chinese spreadsheet programs write is GB18030. What cannot be decoded shows as U+FFFD.
 */
export const decodeText = (
  bytes: Uint8Array,
  encoding: TextEncoding | null,
): Result<DecodedText, 'not-a-table' | 'empty'> => {
  if (bytes.includes(0)) return no('not-a-table')
  const candidates = encoding === null ? textEncodings : [encoding]
  const [best] = candidates.map((candidate) => decodeAs(bytes, candidate)).sort((a, b) => a.lost - b.lost)
  if (best === undefined || best.text.trim() === '') return no('empty')
  if (encoding === null && best.lost > best.text.length * toleratedLoss) return no('not-a-table')
  if (documentStart.test(best.text)) return no('not-a-table')
  return ok({ text: best.text, encoding: best.encoding })
}

const toleratedLoss = 0.01

/** Web pages, XML and PDF, which some systems export under the name of a spreadsheet. */
const documentStart = /^\s*(<[!?a-z]|%PDF-)/i

const decodeAs = (bytes: Uint8Array, encoding: TextEncoding) => {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, lost: text.split('\uFFFD').length - 1 }
}
