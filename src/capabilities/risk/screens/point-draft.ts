import type { InputOf } from '#kernel/verb.ts'
import type { ProposeRiskPoint } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import type { Places } from './places.ts'
import { emptyPair, whole } from './written.ts'

type Words = Omit<InputOf<typeof ProposeRiskPoint>, 'post' | 'controls'>

/** A risk point while it is being written: its place may still be missing. */
export interface PointDraft extends Omit<Required<Words>, 'before' | 'after'> {
  readonly places: Places | null
}

/** A new point; it begins with the kind that its post already has. */
export const emptyPoint = (family: string): PointDraft => ({
  family,
  category: 'process',
  name: emptyPair,
  cause: emptyPair,
  manifestation: emptyPair,
  benefits: emptyPair,
  indicator: emptyPair,
  detection: null,
  norms: [],
  lesson: null,
  places: null,
})

/** A point as its form begins: with the change that waits, where one does. */
export const draftOf = (point: PointView): PointDraft => {
  const words = point.change?.becomes ?? point
  return {
    family: words.family,
    category: words.category,
    name: words.name,
    cause: words.cause,
    manifestation: words.manifestation,
    benefits: words.benefits,
    indicator: words.indicator,
    detection: words.detection,
    norms: words.norms,
    lesson: point.lesson?.code ?? null,
    places: { before: words.before, after: words.after },
  }
}

/** What is sent, as soon as the point has a name, says how it happens, and has a place. */
export const sent = ({ places, family, category, lesson, detection, norms, ...words }: PointDraft): Words | null => {
  const [name, manifestation] = [whole(words.name), whole(words.manifestation)]
  const [benefits, indicator, cause] = [whole(words.benefits), whole(words.indicator), whole(words.cause)]
  if (places === null || name.zh === '' || manifestation.zh === '') return null
  return { family, category, lesson, name, cause, manifestation, benefits, detection, indicator, norms, ...places }
}

export const isReady = (draft: PointDraft): boolean => sent(draft) !== null
