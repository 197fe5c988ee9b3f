/** A text in its sentences, with what closes them; joined they are the text again. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？!?.\n]+(?:[。！？!?\n]|\.(?!\d))*[”’」』")]*\s*|[\s\S]/g)?.reduce<string[]>(joinCrumbs, []) ?? []

/** What is no sentence by itself, such as a lone mark or the dot within 2.5, belongs to the one before. */
const joinCrumbs = (done: string[], part: string): string[] => {
  const before = done.at(-1)
  if (before === undefined || (/[\p{L}\p{N}]/u.test(part) && !/\d\.$/.test(before))) return [...done, part]
  return [...done.slice(0, -1), before + part]
}
