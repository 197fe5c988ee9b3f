import type { Pair } from '#kernel/text.ts'
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

const both = ({ zh, en }: Pair): string => (zh === en || en === '' ? zh : `${zh} / ${en}`)

const place = ({ likelihood, consequence }: Place): string => `${likelihood} × ${consequence}`

/** Everything that is said of a risk point, as a person reads it. */
export const saidOf = (t: Text, words: Words): readonly Said[] => [
  { name: t(text.name), value: both(words.name) },
  { name: t(text.cause), value: both(words.cause) },
  { name: t(text.manifestation), value: both(words.manifestation) },
  { name: t(text.benefits), value: both(words.benefits) },
  { name: t(text.detection), value: t(words.detection === null ? text.noDetection : detectionText[words.detection]) },
  { name: t(text.indicator), value: both(words.indicator) },
  { name: t(text.family), value: t(familyText(words.family)) },
  { name: t(text.category), value: t(categoryText[words.category]) },
  {
    name: t(text.place),
    value: words.places ? `${place(words.places.before)} → ${place(words.places.after)}` : '',
  },
]

type Change = PointView['changes'][number]

/** RSK-131: where a change of a point differs from what it said before. */
export const differencesOf = (t: Text, { was, becomes }: Change): readonly (Said & { readonly before: string })[] => {
  const [old, now] = [allOf(t, was), allOf(t, becomes)]
  return now.flatMap(({ name, value }, at) => {
    const before = old[at]?.value ?? ''
    return before === value ? [] : [{ name, value, before }]
  })
}

const allOf = (t: Text, { before, after, ...words }: Change['was']): readonly Said[] => [
  ...saidOf(t, { ...words, places: { before, after } }),
  { name: t(pointsText.ownGrade), value: words.selfGrade ? t(gradeWords[words.selfGrade]) : '' },
  { name: t(registerWords.fields.head), value: both(words.departmentHead) },
  { name: t(registerWords.fields.leader), value: both(words.responsibleLeader) },
]
