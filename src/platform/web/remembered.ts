/** What this browser remembers between visits; a browser that keeps nothing is no fault. */
export const remembered = (name: string): string | null => {
  try {
    return localStorage.getItem(`plumbline.${name}`)
  } catch {
    return null
  }
}

export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(`plumbline.${name}`, value)
  } catch {
    // A private window may refuse to keep it; the choice then lasts for this visit.
  }
}
