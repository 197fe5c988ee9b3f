import { isTurn, loadLesson, ownWords } from '#capabilities/curriculum/public.ts'
import { monthStart } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Today, TodayAnswer } from '../contract.ts'
import { stampOf } from '../rules/due.ts'
import { recallLimit, recallMinutes } from '../rules/minutes.ts'
import { parseReason } from '../rules/reason.ts'
import { dueCommitment } from '../store/commitments.ts'
import { loadDueCards } from '../store/recall-cards.ts'

/** The own day, told in the organisation's own words (CUR-43). */
export const today: View<typeof Today> = async (cx) => {
  const say = await ownWords(cx.tx)
  const cards = await loadDueCards(cx.tx, cx.actor.person, cx.today, recallLimit)
  const learned = cards.map(({ learnedOn }) => learnedOn).sort()
  return ok({
    items: await openItems(cx, say),
    recall: {
      questions: cards.length,
      minutes: recallMinutes(cards.length),
      learnedOn: learned.at(-1) ?? null,
    },
    commitment: await askedAfter(cx, say),
    month: await plannedMonth(cx),
  })
}

type Item = TodayAnswer['items'][number]
type Say = Awaited<ReturnType<typeof ownWords>>

/** One line an item, however many programmes ask for it; the earliest day counts. Only what is open is opened to be read. */
const openItems = async ({ tx, actor, today: on }: Looking, say: Say): Promise<Item[]> => {
  const rows = await tx.planned(sql<Omit<Item, 'stamp' | 'reason'> & { reason: string; post: Pair | null }>`
    with open as (
      select distinct on (item_kind, item_code) item_kind, item_code, minutes, open_on, due_on, reason
      from learning_assignment
      where tenant_id = ${tx.tenant} and person_id = ${actor.person} and open_on <= ${on} and done_on is null
      order by item_kind, item_code, due_on)
    select o.item_kind as kind, o.item_code as code, i.title, i.summary, i.art, o.minutes, o.open_on, o.due_on,
      o.reason, p.name as post
    from open o
    cross join lateral (
      select i.title, i.summary, i.art from curriculum_item i
      where i.tenant_id = ${tx.tenant} and i.kind = o.item_kind and i.code = o.item_code limit 1) i
    left join organisation_post p on p.tenant_id = ${tx.tenant} and 'post:' || p.code = o.reason
    order by o.due_on, o.item_code limit 50`)
  return rows.map(({ reason, post, summary, ...item }) => ({
    ...item,
    // A notice is written here, in words of one's own.
    summary: item.kind === 'notice' ? summary : say(summary),
    stamp: stampOf(item.dueOn, on),
    reason: { ...parseReason(reason), post },
  }))
}

/** LRN-16: the act in the words of the lesson as it was taken. */
const askedAfter = async ({ tx, actor, today: on }: Looking, say: Say): Promise<TodayAnswer['commitment']> => {
  const due = await dueCommitment(tx, actor.person, on)
  if (!due) return null
  const lesson = await loadLesson(tx, due.lessonCode, due.lessonVersion)
  const end = lesson?.scenes.find(({ id }) => id === due.scene)
  if (!lesson || !end || isTurn(end)) return null
  const { act, askWhom } = say(end)
  return { lesson: lesson.code, title: lesson.title, act, askWhom, occasion: due.occasion, chosenOn: due.chosenOn }
}

const plannedMonth = async ({ tx, actor, today: on }: Looking): Promise<TodayAnswer['month']> => {
  const [month] = await tx.planned(sql<TodayAnswer['month']>`
    select coalesce(sum(minutes), 0)::integer as planned_minutes,
      coalesce(sum(minutes) filter (where done_on is not null), 0)::integer as done_minutes,
      count(*)::integer as items, count(done_on)::integer as done
    from learning_assignment
    where tenant_id = ${tx.tenant} and person_id = ${actor.person} and due_on >= ${monthStart(on)}
      and due_on < (${monthStart(on)}::date + interval '1 month')`)
  return month ?? { plannedMinutes: 0, doneMinutes: 0, items: 0, done: 0 }
}
