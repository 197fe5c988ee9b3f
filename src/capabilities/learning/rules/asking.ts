/** As much as one may ask at once. */
export const askedLimit = 60

/**
 * The way to “May I …?” with words to begin with, behind the mark that a browser sends to nobody; without them on a shared
 * device, where the next person would read in the history of the browser what was not ticked.
 */
export const askingFor = (words: string, sharedDevice: boolean): string =>
  sharedDevice ? '/learn/may-i' : `/learn/may-i#${encodeURIComponent([...words].slice(0, askedLimit).join(''))}`

export const askedWith = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1)).slice(0, askedLimit)
  } catch {
    return ''
  }
}
