import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Place } from './likelihood-consequence.ts'

/** RSK-14: likelihood and consequence of a point that counts are moved by the officer alone; others change its words. */
export const mayPlace = (
  byOfficer: boolean,
  confirmed: boolean,
  moved: boolean,
): Result<null, 'places-need-officer'> => (byOfficer || !confirmed || !moved ? ok(null) : no('places-need-officer'))

export const samePlace = (a: Place, b: Place): boolean =>
  a.likelihood === b.likelihood && a.consequence === b.consequence

/** RSK-15: doubt is about the grade of a post; a line that names somebody is not taken. */
export const doubt = (
  reason: string,
  names: readonly string[],
): Result<string, 'names-a-person' | 'reason-missing'> => {
  const line = reason.trim()
  if (line === '') return no('reason-missing')
  return isNamed(line, names) ? no('names-a-person') : ok(line)
}

/** RSK-83: a doubt is answered in a line of ten characters, whichever way; it names nobody. */
export const answerDoubt = (
  reason: string,
  names: readonly string[],
): Result<string, 'names-a-person' | 'reason-missing'> =>
  reason.trim().length < 10 ? no('reason-missing') : doubt(reason, names)

/** RSK-128: whoever changes or closes a point that counts says why, in a line of ten characters that names nobody. */
export const reasonToChange: typeof answerDoubt = answerDoubt

/** R34: a risk point is about a post; words that name somebody are not taken. */
export const namesSomebody = (texts: readonly (Pair | undefined)[], names: readonly string[]): boolean =>
  texts.some((text) => text !== undefined && (isNamed(text.zh, names) || isNamed(text.en, names)))

const isNamed = (line: string, names: readonly string[]): boolean =>
  names.some((name) => name.length > 1 && line.includes(name))

/**
 * RSK-141: the same of words that were written elsewhere, as those of a template: two characters that are one word of the
 * language there, or stand in one, name nobody, though somebody here is called so.
 */
export const templateNamesSomebody = (texts: readonly (Pair | undefined)[], names: readonly string[]): boolean =>
  texts.some(
    (text) =>
      text !== undefined &&
      (names.some((name) => name.length > 2 && text.zh.includes(name)) ||
        isNamed(text.en, names) ||
        isNamedBetweenWords(
          text.zh,
          names.filter((name) => name.length === 2),
        )),
  )

const isNamedBetweenWords = (line: string, names: readonly string[]): boolean => {
  const there = names.filter((name) => line.includes(name))
  if (there.length === 0) return false
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)]
  const withoutWords = words.map(({ segment }) => there.reduce((rest, name) => rest.replaceAll(name, '、'), segment))
  return there.some((name) => withoutWords.join('').includes(name))
}
