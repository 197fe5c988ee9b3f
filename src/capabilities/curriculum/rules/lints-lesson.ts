import { type Language, languages } from '#kernel/text.ts'
import { isTurn, type Lesson, type Scene } from './lesson.ts'
import {
  type Hint,
  hint,
  type LocalWords,
  lengthHints,
  noLocalWords,
  nounHints,
  type Said,
  wordHints,
} from './lints.ts'
import { readingMinutes, soundStandsOut } from './lints-length.ts'

/** CUR-9 (R27, R37, R47): what a second reader would stumble over in a lesson. */
export const lessonHints = (lesson: Lesson, local: LocalWords = noLocalWords): Hint[] => {
  const said = lessonTexts(lesson)
  return [
    ...postHints(lesson, local),
    ...wordHints(said, local),
    ...nounHints(said, local),
    ...lengthHints(said),
    ...lesson.scenes
      .filter(isTurn)
      .flatMap((turn) =>
        languages
          .filter((language) => soundStandsOut(turn, language))
          .map((language) => hint('sound-stands-out', `scenes/${turn.id}/choices`, language)),
      ),
    ...languages.flatMap((language) => {
      const minutes = readingMinutes(lesson, language)
      return minutes > lesson.minutes ? [hint('long-lesson', 'minutes', language, String(Math.ceil(minutes)))] : []
    }),
  ]
}

/** Every text of a lesson that a learner reads on the way, with its place. */
export const lessonTexts = ({ summary, scenes }: Pick<Lesson, 'summary' | 'scenes'>): Said[] => [
  { place: 'summary', kind: 'line', pair: summary },
  ...scenes.flatMap(sceneTexts),
]

const sceneTexts = (scene: Scene): Said[] => {
  const at = `scenes/${scene.id}`
  const story: Said = { place: `${at}/text`, kind: 'story', pair: scene.text }
  if (!isTurn(scene))
    return [
      story,
      { place: `${at}/act`, kind: 'act', pair: scene.act },
      { place: `${at}/askWhom`, kind: 'line', pair: scene.askWhom },
    ]
  return [
    story,
    { place: `${at}/ask`, kind: 'line', pair: scene.ask },
    ...scene.choices.flatMap(({ id, text, outcome }): Said[] => [
      { place: `${at}/choices/${id}/text`, kind: 'choice', pair: text },
      { place: `${at}/choices/${id}/outcome`, kind: 'outcome', pair: outcome },
    ]),
  ]
}

const forWhom: Record<Language, RegExp> = { zh: /^给.+[：:]/, en: /^For .+:/i }
const forAll: Record<Language, RegExp> = { zh: /^给(每个人|所有人)/, en: /^For every(one|body)/i }

/** R47 whose post: the summary says for whom, and either names posts of this organisation or says that it is for all. */
const postHints = ({ posts, summary, kind }: Lesson, local: LocalWords): Hint[] => {
  const unknown = posts.filter((post) => local.posts !== null && !local.posts.has(post))
  return languages.flatMap((language) => [
    ...(forWhom[language].test(summary[language]) ? [] : [hint('reader-unsaid', 'summary', language)]),
    ...(posts.length === 0 && (kind === 'post' || !forAll[language].test(summary[language]))
      ? [hint('no-post', 'posts', language)]
      : []),
    ...unknown.map((post) => hint('unknown-post', 'posts', language, post)),
  ])
}
