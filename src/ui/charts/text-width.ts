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

const widthOf = (character: string): number => {
  if (wide.test(character)) return 1
  if (narrow.test(character)) return 0.32
  if (/[mwMW%]/.test(character)) return 0.86
  return /[A-Z]/.test(character) ? 0.66 : 0.56
}
