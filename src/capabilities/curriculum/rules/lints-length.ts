import type { Language, Pair } from '#kernel/text.ts'
import { isTurn, type Lesson, type Turn } from './lesson.ts'

/** The longest that still reads well on a phone of 320 pixels: characters in Chinese, words in English. */
export const longest = {
  story: { zh: 90, en: 60 },
  choice: { zh: 36, en: 26 },
  outcome: { zh: 60, en: 42 },
  act: { zh: 60, en: 42 },
  line: { zh: 60, en: 42 },
} satisfies Record<string, Record<Language, number>>
export type TextKind = keyof typeof longest

/** Characters of a Chinese text, words of an English one. */
export const lengthOf = (text: string, language: Language): number =>
  language === 'zh' ? [...text].length : text.split(/\s+/).filter(Boolean).length

/** A sound choice is told by its length when it is half as long again as any other, or a good third shorter. */
export const soundStandsOut = ({ choices }: Pick<Turn, 'choices'>, language: Language): boolean => {
  const lengths = (sound: boolean) =>
    choices.filter(({ quality }) => (quality === 'sound') === sound).map(({ text }) => letters(text[language]))
  const [sound, others] = [lengths(true), lengths(false)]
  if (sound.length === 0 || others.length === 0) return false
  const apart = (more: number, less: number) => more - less > slack[language] && more > 1.5 * less
  return apart(Math.max(...sound), Math.max(...others)) || apart(Math.min(...others), Math.min(...sound))
}

/** Letters of difference that no eye takes for a sign. */
const slack: Record<Language, number> = { zh: 4, en: 12 }

const letters = (text: string): number => [...text].length

const perMinute: Record<Language, number> = { zh: 300, en: 180 }

/** Minutes at a quiet pace for the longest scene of every step, with all its choices and one outcome. */
export const readingMinutes = ({ scenes }: Pick<Lesson, 'scenes'>, language: Language): number => {
  const steps = new Map<number, number>()
  for (const scene of scenes) {
    const length = isTurn(scene)
      ? total([scene.text, scene.ask, ...scene.choices.map(({ text }) => text)], language) +
        Math.max(...scene.choices.map(({ outcome }) => lengthOf(outcome[language], language)))
      : total([scene.text, scene.act, scene.askWhom], language)
    steps.set(scene.step, Math.max(steps.get(scene.step) ?? 0, length))
  }
  return [...steps.values()].reduce((sum, length) => sum + length, 0) / perMinute[language]
}

const total = (pairs: readonly Pair[], language: Language): number =>
  pairs.reduce((sum, pair) => sum + lengthOf(pair[language], language), 0)
