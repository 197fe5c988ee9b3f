/** As much as one may ask at once. */
export const askedLimit = 60

/** The way to “May I …?” with words to begin with, behind the mark that a browser sends to nobody. */
export const askingFor = (words: string): string =>
  `/learn/may-i#${encodeURIComponent([...words].slice(0, askedLimit).join(''))}`

export const askedWith = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1)).slice(0, askedLimit)
  } catch {
    return ''
  }
}
