import { joined, type Pair } from '#kernel/text.ts'
import type { Text } from '#platform/web.ts'
import type { PointView } from '../contract/post.ts'
import type { Place } from '../rules/likelihood-consequence.ts'
import { familyText } from '../text/families.ts'
import { categoryText, pointFormText as text } from '../text/point-form.ts'
import { pointsText } from '../text/post.ts'
import { registerWords } from '../text/register.ts'
import { detectionText, gradeWords } from '../text/words.ts'
import type { PointDraft } from './point-draft.ts'

export interface Said {
  readonly name: string
  readonly value: string
}

type Words = Omit<PointDraft, 'lesson'>
type Tell = (words: Pair) => string

const both: Tell = ({ zh, en }) => (zh === en || en === '' ? zh : `${zh} / ${en}`)

const place = ({ likelihood, consequence }: Place): string => `${likelihood} × ${consequence}`

/** Everything that is said of a risk point, as a person reads it; words in both languages, unless told otherwise. */
export const saidOf = (t: Text, words: Words, tell: Tell = both): readonly Said[] => [
  { name: t(text.name), value: tell(words.name) },
  { name: t(text.cause), value: tell(words.cause) },
  { name: t(text.manifestation), value: tell(words.manifestation) },
  { name: t(text.benefits), value: tell(words.benefits) },
  { name: t(text.detection), value: t(words.detection === null ? text.noDetection : detectionText[words.detection]) },
  { name: t(text.indicator), value: tell(words.indicator) },
  { name: t(text.norms), value: words.norms.join(' · ') },
  { name: t(text.family), value: t(familyText(words.family)) },
  { name: t(text.category), value: t(categoryText[words.category]) },
  {
    name: t(text.place),
    value: words.places ? `${place(words.places.before)} → ${place(words.places.after)}` : '',
  },
]

type Change = PointView['changes'][number]

/**
 * RSK-131: where a change of a point differs from what it said before, in the reader's language; in both where it says the
 * same in that one.
 */
export const differencesOf = (t: Text, change: Change): readonly (Said & { readonly before: string })[] => [
  ...wordDifferences(t, change),
  ...controlDifference(t, change),
]

const controlDifference = (t: Text, { controls: { added, gone } }: Change) =>
  added.length + gone.length === 0
    ? []
    : [{ name: t(registerWords.fields.controls), before: t(joined(gone)), value: t(joined(added)) }]

const wordDifferences = (t: Text, { was, becomes }: Change): readonly (Said & { readonly before: string })[] => {
  const [old, now, oldInBoth] = [allOf(t, was, t), allOf(t, becomes, t), allOf(t, was, both)]
  return allOf(t, becomes, both).flatMap((inBoth, at) => {
    if (inBoth.value === oldInBoth[at]?.value) return []
    const [before, value] = [old[at]?.value ?? '', now[at]?.value ?? '']
    return before === value
      ? [{ ...inBoth, before: oldInBoth[at]?.value ?? '' }]
      : [{ name: inBoth.name, value, before }]
  })
}

const allOf = (t: Text, { before, after, ...words }: Change['was'], tell: Tell): readonly Said[] => [
  ...saidOf(t, { ...words, places: { before, after } }, tell),
  { name: t(pointsText.ownGrade), value: words.selfGrade ? t(gradeWords[words.selfGrade]) : '' },
  { name: t(registerWords.fields.head), value: tell(words.departmentHead) },
  { name: t(registerWords.fields.leader), value: tell(words.responsibleLeader) },
]
