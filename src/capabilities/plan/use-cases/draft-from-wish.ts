import { takeUpLesson } from '#capabilities/supervision/public.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { DraftFromWish } from '../contract/wishes.ts'
import { noAudience } from '../rules/audience.ts'
import { draftOf } from '../rules/programme.ts'
import { placeOfWish } from '../store/places.ts'
import { loadItems, loadLessonTitle, saveProgramme } from '../store/programmes.ts'

/** A lesson that came too late is still given two weeks. */
const leastDays = 14

/** PLN-16: the posts and the lesson of a signal become a draft of the officer, who goes on with it as with any other. */
export const draftFromWish: UseCase<typeof DraftFromWish> = async (cx, { wish }) => {
  const unitPath = await ownPlace(cx, wish)
  if (unitPath === undefined) return no('unit-not-found')
  const id = cx.newId('programme')
  const taken = await takeUpLesson(cx, wish, id)
  if (!taken.ok) return taken
  const { lesson, posts, dueOn } = taken.value
  const [items, name] = [await loadItems(cx.tx, [`lesson:${lesson}`]), await loadLessonTitle(cx.tx, lesson ?? '')]
  if (items.length === 0 || !name) return no('item-not-found')
  const drafted = draftOf(
    { id, unitPath, by: cx.actor.person },
    {
      name,
      fromOn: cx.today,
      toOn: laterOf(dueOn, addDays(cx.today, leastDays)),
      audience: { ...noAudience, posts: [...posts] },
      exclusions: [],
      items,
      overReason: '',
    },
  )
  if (!drafted.ok) return drafted
  await saveProgramme(cx.tx, drafted.value, cx.now)
  cx.record('programme', id, { drafted: { name, wish, posts, unitPath } })
  return ok({ id, revision: drafted.value.revision })
}

/** The unit given to the officer in which the wish arose; for a wish of the whole organisation, the first. */
const ownPlace = async (
  { tx, actor }: Acting,
  wish: InputOf<typeof DraftFromWish>['wish'],
): Promise<string | undefined> => {
  const { units } = actor.reach
  const from = await placeOfWish(tx, wish)
  return units.find((path) => from === path || from?.startsWith(`${path}.`)) ?? units[0]
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
