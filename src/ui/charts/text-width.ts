const wide = /[⺀-￯]/
const narrow = /[iljtf.,;:'’|!()[\]· –]/

/**
 * Estimated width of one line in the system font, in layout units (1/16 rem). Errs wide by six per cent,
 * because the fonts of the four systems differ by about that much.
 */
export const textWidth = (text: string, size: number): number => {
  let ems = 0
  for (const character of text) ems += widthOf(character)
  return ems * size * 1.06
}

/** The text in lines no wider than the width: broken between words and between Han characters, the last one shortened. */
export const linesWithin = (text: string, width: number, size: number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (line.trim() !== '' && textWidth((line + piece).trim(), size) > width) {
      lines.push(line.trim())
      line = piece
    } else line += piece
  }
  lines.push(line.trim())
  const kept = lines.slice(0, most)
  return lines.length > most ? [...kept.slice(0, -1), `${kept[most - 1]?.replace(/[\s，,；;。.]+$/, '')}…`] : kept
}

/** A word with the space before it, or one Han character with the mark that may not begin a line. */
const pieces = /\s*(?:[⺀-￯][，。；：、！？）》”]*|[^\s⺀-￯]+[，。；：、！？）》”]*)/g

const widthOf = (character: string): number => {
  if (wide.test(character)) return 1
  if (narrow.test(character)) return 0.32
  if (/[mwMW%]/.test(character)) return 0.86
  return /[A-Z]/.test(character) ? 0.66 : 0.56
}
