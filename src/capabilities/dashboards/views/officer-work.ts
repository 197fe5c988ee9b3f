import { casesToApprove } from '#capabilities/curriculum/public.ts'
import { ceilingsToConfirm } from '#capabilities/plan/public.ts'
import { dueRechecks, dueReviews, registerTotals, stepsToTake } from '#capabilities/risk/public.ts'
import { type Duty, supervisionDuties } from '#capabilities/supervision/public.ts'
import { type Day, dayIn } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OfficerTodayAnswer } from '../contract.ts'
import { riskHang } from '../rules/hang.ts'
import { gapDay, inOrder, minutesOf, reviewDay } from '../rules/task.ts'
import { countOpenDoubts } from '../store/doubts.ts'
import { type SupervisionCard, supervisionCard } from './supervision-card.ts'

export interface OfficerWork {
  readonly risk: OfficerTodayAnswer['loop']['risk']
  readonly tasks: OfficerTodayAnswer['tasks']
  readonly supervision: SupervisionCard
}

/** DSH-2, DSH-17: what waits for an officer, and the state of risk it comes from; of one unit nothing that concerns all. */
export const officerWork = async (cx: Looking, all: boolean): Promise<OfficerWork> => {
  const [totals, reviews] = [await registerTotals(cx), await dueReviews(cx, {})]
  if (!reviews.ok) throw new Error('reviews are never refused')
  const supervision = await supervisionCard(cx)
  const again = await dueRechecks(cx)
  const { points, posts: postCount, high, due, gaps } = totals
  return {
    risk: { hang: riskHang(due), points, posts: postCount, high, due, gaps },
    supervision,
    tasks: inOrder([
      ...taskOf(
        'judge-signals',
        supervision.open.length,
        earliest(supervision.open.map(({ judgeBy }) => judgeBy)) ?? cx.today,
        supervision.open.map(({ topic }) => topic),
      ),
      ...taskOf(
        'accept-effects',
        supervision.walked.filter(({ accepted }) => !accepted).length,
        reviewDay(cx.today),
        supervision.walked.filter(({ accepted }) => !accepted).map(({ topic }) => topic),
      ),
      ...(all ? [...(await programmesToPublish(cx)), ...(await ceilingsTask(cx))] : []),
      ...(await supervisionDuties(cx)).map(dutyTask),
      ...taskOf(
        'review-posts',
        due,
        reviewDay(cx.today),
        reviews.value.due.map(({ name }) => name),
      ),
      ...(again ? taskOf('recheck-points', again.points, again.dueOn, again.names) : []),
      ...(await stepsToTake(cx)).flatMap(({ kind, names }) => taskOf(kind, names.length, reviewDay(cx.today), names)),
      ...taskOf('close-gaps', gaps, gapDay(cx.today)),
      ...taskOf('answer-doubts', await countOpenDoubts(cx.tx, cx.actor.reach.units), reviewDay(cx.today)),
      ...(all ? taskOf('approve-cases', await casesToApprove(cx.tx), reviewDay(cx.today)) : []),
    ]),
  }
}

type Task = OfficerTodayAnswer['tasks'][number]

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort()[0]

const taskOf = (kind: Task['kind'], count: number, dueOn: Day, names: readonly Pair[] = []): Task[] =>
  count === 0 ? [] : [{ kind, count, minutes: minutesOf(kind, count), dueOn, names: names.slice(0, 3), thing: null }]

/** SUP-43: what waits to be verified, looked at again or checked by this person, each a task of its own. */
const dutyTask = ({ kind, thing, count, dueOn, name }: Duty): Task => ({
  ...{ kind, count, thing, dueOn, names: [name] },
  minutes: minutesOf(kind, count),
})

/** PLN-21: another officer's change of a ceiling waits until the day on which it lapses. */
const ceilingsTask = async (cx: Looking): Promise<Task[]> => {
  const waiting = await ceilingsToConfirm(cx)
  const days = waiting.map(({ lapsesAt }) => dayIn(lapsesAt, cx.timeZone))
  return taskOf('confirm-ceilings', waiting.length, earliest(days) ?? cx.today)
}

/** A programme waits for a second person until its first day; never for whoever wrote or submitted it. */
export const programmesToPublish = async ({ tx, actor }: Looking): Promise<Task[]> => {
  const rows = await tx.rows(sql<{ id: string; name: Pair; fromOn: Day }>`
    select p.programme_id as id, p.name, p.from_on from plan_programme p
    where p.tenant_id = ${tx.tenant} and p.state = 'submitted' and p.submitted_by <> ${actor.person}
      and not (${actor.person}::uuid = any (p.editors))
    order by p.from_on, p.programme_id limit 20`)
  return rows.map(({ id, name, fromOn }) => ({
    kind: 'publish-programme',
    count: 1,
    minutes: minutesOf('publish-programme', 1),
    dueOn: fromOn,
    names: [name],
    thing: id,
  }))
}
