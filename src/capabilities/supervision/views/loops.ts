import { addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ListedSignal, ResponseView } from '../contract/signals.ts'
import type { SignalVerdict } from '../rules/signal.ts'
import { exactly, listing, loadField, signalsWithUnits, topicsOf } from './grid.ts'
import { responsesSeen } from './signal.ts'

/** A loop gone round once: what was counted, judged, reviewed and taught, and what the counts said afterwards. */
export interface WalkedLoop {
  readonly signal: Id<'signal'>
  readonly no: string
  readonly verdict: SignalVerdict
  readonly topic: Pair
  readonly units: readonly Pair[]
  /** Months before the answer in which it was counted, and how many. */
  readonly raisedOn: Day
  readonly judgedOn: Day
  readonly review: {
    readonly on: Day
    readonly posts: readonly { readonly code: string; readonly name: Pair }[]
  } | null
  readonly lesson: {
    readonly on: Day
    readonly code: string
    readonly title: Pair
    readonly posts: number
    readonly people: number
    readonly programme: Id<'programme'> | null
  } | null
  readonly effect: NonNullable<ResponseView['effect']>
  readonly before: number
  readonly after: number
  readonly recheckedOn: Day
  readonly accepted: boolean
}

export interface SignalsOverview {
  /** Whether anything was ever counted. */
  readonly used: boolean
  readonly open: readonly ListedSignal[]
  readonly loops: readonly WalkedLoop[]
}

/** At most so many signals to judge are told of. */
export const openShown = 20

/** Loops are told of the newest judged signals, of so many of them, for so long. */
export const walkedOf = { signals: 50, months: 18 } as const

/** SUP-25: signals to judge, and loops whose re-check has come in, the newest first. */
export const signalsOverview = async (cx: Looking): Promise<SignalsOverview> => {
  const open = await signalsWithUnits(cx, ['open'], openShown)
  const confirmed = await signalsWithUnits(cx, ['confirmed'], walkedOf.signals)
  const field = await loadField(cx, exactly, topicsOf([...open, ...confirmed]))
  if (!field) return { used: false, open: [], loops: [] }
  const tell = listing(field, exactly)
  const loops: WalkedLoop[] = []
  for (const signal of confirmed) {
    if (signal.judgedOn === null || signal.judgedOn < addMonths(cx.today, -walkedOf.months)) continue
    const answers = await responsesSeen(cx, signal)
    const told = answers.find(({ effect }) => effect !== null)
    if (!told?.effect || !told.rate) continue
    const review = answers.find(({ act }) => act === 'review')
    const lesson = answers.find((one) => one.lesson !== null)
    const { topic, units } = tell(signal)
    loops.push({
      signal: signal.id,
      no: signal.no,
      verdict: signal.verdict,
      topic: topic.name,
      units,
      raisedOn: signal.raisedOn,
      judgedOn: signal.judgedOn,
      review: review ? { on: review.openedOn, posts: review.posts } : null,
      lesson: lesson?.lesson
        ? {
            on: lesson.plannedOn ?? lesson.openedOn,
            ...lesson.lesson,
            posts: lesson.posts.length,
            people: await holdersOf(
              cx,
              lesson.posts.map(({ code }) => code),
            ),
            programme: lesson.programme,
          }
        : null,
      effect: told.effect,
      before: told.rate.before,
      after: told.rate.after,
      recheckedOn: told.recheckOn,
      accepted: told.acceptedOn !== null,
    })
  }
  return { used: true, open: open.map(tell), loops }
}

const holdersOf = async ({ tx, today }: Looking, posts: readonly string[]): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(distinct h.person_id) as n from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and p.code = any (${[...posts]}::text[])
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`)
  return row?.n ?? 0
}
