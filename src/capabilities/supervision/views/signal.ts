import { addMonths, type Day } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { ResponseView, SignalAnswer, SignalQuestion, SignalSeen, SignalSeenAnswer } from '../contract/signals.ts'
import { sources } from '../rules/count.ts'
import { bandsOf } from '../rules/detection/band.ts'
import { monthOf } from '../rules/detection/series.ts'
import { precisionOf } from '../rules/detection/tightening.ts'
import { judgedOf } from '../rules/precision.ts'
import { effectOf } from '../rules/rate-change.ts'
import { explanations, type Signal } from '../rules/signal.ts'
import { type Band, usualOf } from '../rules/usual.ts'
import { networkUntil } from '../store/network.ts'
import { rateOf } from '../store/rates.ts'
import { responsesOf } from '../store/responses.ts'
import type { CountRow } from '../store/series.ts'
import { judgements } from '../store/signals.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'
import {
  exactly,
  type Field,
  loadFieldBySource,
  monthsBetween,
  type Seen,
  seriesOf,
  signalsWithUnits,
  threeAndMore,
  topicOf,
} from './grid.ts'

type Counts = Field<CountRow>
type Found = Signal & { readonly units: readonly string[] }

/** SUP-17: one signal for the discipline role: numbers, rule, ordinary reasons, what can be done. */
export const signal: View<typeof SignalQuestion> = async (cx, { signal: id }) => {
  const found = await findSignal(cx, id, ['open', 'confirmed', 'dismissed'])
  const field = found && (await loadFieldBySource(cx, exactly, found.topic))
  if (!field || !found) return no('signal-not-found')
  const parts = await partsOf(cx, field, found, exactly)
  const own = new Set(found.units)
  const rows = field.rows.filter(({ topic, unit }) => topic === found.topic && own.has(unit))
  const names = new Map(field.units.map(({ path, name }) => [path, name]))
  const families = await familiesOf(cx, found.topic)
  const { dismissedAs, reason, judgedOn, lookAgainOn } = found
  return ok({
    ...parts,
    ordinary: ordinaryOf(field, found),
    rows: [...rows]
      .reverse()
      .slice(0, 200)
      .map(({ month, source, count, unit }) => ({
        ...{ month, source, count },
        unit: names.get(unit) ?? { zh: unit, en: unit },
      })),
    posts: await postsFor(cx, found, families),
    lessons: await lessonsFor(cx, families),
    dismissed:
      dismissedAs && judgedOn && lookAgainOn
        ? { as: dismissedAs, reason, on: judgedOn, lookAgainOn, due: lookAgainOn <= cx.today }
        : null,
  })
}

/** SUP-16: for leaders and auditors: confirmed ones, and of them the units in reach. */
export const signalSeen: View<typeof SignalSeen> = async (cx, { signal: id }) => {
  const found = await findSignal(cx, id, ['confirmed'])
  const field = found && (await loadFieldBySource(cx, threeAndMore, found.topic))
  return field && found ? ok(await partsOf(cx, field, found, threeAndMore)) : no('signal-not-found')
}

const findSignal = async (
  cx: Looking,
  id: Signal['id'],
  states: readonly Signal['state'][],
): Promise<Found | undefined> => (await signalsWithUnits(cx, states, 1, id))[0]

/** Months of the series that are drawn. */
const drawn = 24

const partsOf = async (cx: Looking, field: Counts, found: Found, seen: Seen): Promise<SignalSeenAnswer> => {
  const units = field.units.filter(({ path }) => found.units.includes(path))
  const paths = new Set(units.map(({ path }) => path))
  const months = monthsBetween(field.first, field.last) + 1
  const values = seriesOf(field, (row) => row.topic === found.topic && paths.has(row.unit), months)
  const bands = (await detectorBands(cx, field, found, seen)) ?? usualOf(values)
  const { detection } = found
  const recent = field.rows.filter(
    (row) => row.topic === found.topic && paths.has(row.unit) && row.month > addMonths(field.last, -3),
  )
  return {
    id: found.id,
    no: found.no,
    verdict: found.verdict,
    state: found.state,
    topic: topicOf(field, found.topic),
    units: units.map(({ code, name }) => ({ code, name })),
    whole: found.whole,
    month: found.month,
    months: found.months,
    raisedOn: found.raisedOn,
    judgeBy: found.judgeBy,
    figures: {
      found: seen === exactly ? detection.n : seen(sum(recent)),
      expected: detection.expected,
      estimate: detection.estimate,
      p: detection.p,
      q: detection.q,
      falseShare: detection.falseShare,
      method: detection.method,
      version: detection.version,
      rule: detection.rule,
      measured: precisionOf(judgedOf(await judgements(cx.tx), detection.method)),
    },
    series: values
      .map((value, at) => ({ month: addMonths(field.first, at), value: seen(value), band: bands[at] ?? null }))
      .slice(-drawn),
    moreInspectedFrom: await moreInspected(cx, found),
    sources: (seen === exactly ? sources : [])
      .map((source) => ({ source, count: seen(sum(recent.filter((row) => row.source === source))) }))
      .filter(({ count }, at) => count === null || count > 0 || at === 0)
      .map(({ source, count }) => ({ source, count: source === 'petition' && count === 0 ? null : count })),
    responses: await responsesSeen(cx, found),
  }
}

/** SUP-117: for one unit, exactly seen, the band is the detector's own; any other sum is set beside its past (SUP-14). */
const detectorBands = async (
  cx: Looking,
  { first, last }: Counts,
  { topic, units: [unit, ...others] }: Found,
  seen: Seen,
): Promise<readonly (Band | null)[] | null> => {
  if (seen !== exactly || unit === undefined || others.length > 0) return null
  const { network } = await networkUntil(cx.tx, cx.actor.reach.units, last, await loadTaxonomies(cx.tx), topic)
  const [from, until] = [monthOf(first), monthOf(last)]
  const known = new Map(
    bandsOf(network, { unit, topic }, until - drawn + 1, until).map(({ month, expected: mean, low, high }) => [
      month,
      { mean, low, high },
    ]),
  )
  return Array.from({ length: until - from + 1 }, (_, at) => known.get(from + at) ?? null)
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0)

/** The month from which twice as much is inspected as in the half-year before. */
const moreInspected = async ({ tx }: Looking, { topic, units, month }: Found): Promise<Day | null> => {
  const rows = await tx.rows(sql<{ month: Day; planned: number }>`
    select i.month, sum(coalesce(i.looked_at, i.planned))::integer as planned from inspection i
    where i.tenant_id = ${tx.tenant} and i.topic = ${topic}
      and array_to_string((string_to_array(i.unit_path, '.'))[1:2], '.') = any (${[...units]}::text[])
      and i.month > ${addMonths(month, -9)}::date
    group by i.month order by i.month`)
  for (const [at, { month: since, planned }] of rows.entries()) {
    const before = rows.slice(0, at)
    const usual = before.reduce((all, one) => all + one.planned, 0) / Math.max(1, before.length)
    if (before.length >= 2 && planned >= usual * 1.5) return since
  }
  return null
}

/** SUP-18: what the counts themselves say about ordinary reasons, as the share of the rise each would explain. */
const ordinaryOf = (field: Counts, found: Found): SignalAnswer['ordinary'] => {
  const own = field.rows.filter(({ topic, unit }) => topic === found.topic && found.units.includes(unit))
  const months = monthsBetween(field.first, field.last) + 1
  const all = seriesOf(field, (row) => row.topic === found.topic && found.units.includes(row.unit), months)
  const recent = all.slice(-3).reduce((a, b) => a + b, 0)
  const usual = (all.slice(-15, -3).reduce((a, b) => a + b, 0) / 12) * 3
  const rise = recent - usual
  const share = (part: number): number | null => (rise <= 0 ? null : Math.max(0, Math.min(1, part / rise)))
  const inspected = (from: number, to: number): number =>
    sum(
      own.filter(
        (row) =>
          row.source === 'inspection' &&
          row.month > addMonths(field.last, from) &&
          row.month <= addMonths(field.last, to),
      ),
    )
  const lastYear = all.slice(-15, -12).reduce((a, b) => a + b, 0)
  const ticked = new Map(found.explained.map(({ kind, note }) => [kind, note]))
  const shares: Partial<Record<(typeof explanations)[number], number | null>> = {
    effort: share(inspected(-3, 0) - inspected(-15, -3) / 4),
    season: months >= 15 ? share(lastYear - usual) : null,
  }
  return explanations.map((kind) => ({
    kind,
    share: shares[kind] ?? null,
    ticked: ticked.has(kind),
    note: ticked.get(kind) ?? '',
  }))
}

const familiesOf = async ({ tx }: Looking, topic: string): Promise<readonly string[]> =>
  (await loadTaxonomies(tx)).at(-1)?.topics.find(({ code }) => code === topic)?.families ?? []

/** Posts with risk points of the topic: those of the unit first and chosen, then those with most points. */
const postsFor = async (cx: Looking, { units }: Found, families: readonly string[]): Promise<SignalAnswer['posts']> => {
  const rows = await cx.tx.rows(sql<{ code: string; name: Pair; unit: Pair; own: boolean; points: number }>`
    select p.code, p.name, u.name as unit, count(r.risk_point_id) as points,
      array_to_string((string_to_array(p.unit_path, '.'))[1:2], '.') = any (${[...units]}::text[]) as own
    from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    join risk_risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id and r.family = any (${[...families]}::text[])
    where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${withinUnits('p.unit_path', cx.actor.reach.units)}
    group by p.code, p.name, u.name, p.unit_path
    order by own desc, points desc, p.code limit 20`)
  const isChosen = (at: number): boolean => at < 1 || (at < 3 && (rows[at]?.points ?? 0) >= 3)
  return rows.map(({ code, name, unit }, at) => ({ code, name, unit, chosen: isChosen(at) }))
}

/** Current lessons about the topic's families, with how many people hold the posts they are for. */
const lessonsFor = ({ tx }: Looking, families: readonly string[]): Promise<SignalAnswer['lessons'][number][]> =>
  tx.rows(sql<SignalAnswer['lessons'][number]>`
    select i.code, i.title, i.minutes, (
      select count(distinct h.person_id) from organisation_holding h
      join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
      where h.tenant_id = i.tenant_id and h.to_on is null and p.code = any (i.posts)) as holders
    from curriculum_item i
    where i.tenant_id = ${tx.tenant} and i.kind = 'lesson' and i.families && ${[...families]}::text[]
    order by i.minutes, i.code limit 20`)

/** SUP-20: answers with their re-check, worked out once its day has come and as the counts stand now. */
export const responsesSeen = async (cx: Looking, found: Pick<Signal, 'id' | 'topic'>): Promise<ResponseView[]> => {
  const answers = await responsesOf(cx.tx, [found.id])
  if (answers.length === 0) return []
  const codes = answers.flatMap(({ ownerPost, posts }) => [ownerPost, ...posts])
  const names = await postNames(cx, codes)
  const lessons = await lessonNames(
    cx,
    answers.flatMap(({ lesson }) => lesson ?? []),
  )
  const seen: ResponseView[] = []
  for (const one of answers) {
    const isDue = one.recheckOn <= cx.today
    const rate = one.effectDetail ?? (isDue ? await rateOf(cx.tx, found, one) : null)
    seen.push({
      id: one.id,
      act: one.act,
      owner: names.get(one.ownerPost) ?? { zh: one.ownerPost, en: one.ownerPost },
      dueOn: one.dueOn,
      note: one.note,
      review: one.reviewId,
      project: one.projectId,
      lesson: one.lesson
        ? { code: one.lesson, title: lessons.get(one.lesson) ?? { zh: one.lesson, en: one.lesson } }
        : null,
      posts: one.posts.map((code) => ({ code, name: names.get(code) ?? { zh: code, en: code } })),
      openedOn: one.openedOn,
      doneOn: one.doneOn,
      plannedOn: one.plannedOn,
      programme: one.programmeId,
      recheckOn: one.recheckOn,
      effect: one.effect ?? (rate && effectOf(rate)),
      rate: rate && finite(rate),
      acceptedOn: one.recheckedOn,
    })
  }
  return seen
}

/** JSON knows no infinity: an upper end that is none is absent. */
const finite = <T extends { readonly high: number | null; readonly low: number }>(rate: T): T => ({
  ...rate,
  high: rate.high !== null && Number.isFinite(rate.high) ? rate.high : null,
})

const postNames = async ({ tx }: Looking, codes: readonly string[]): Promise<ReadonlyMap<string, Pair>> => {
  const rows = await tx.rows(sql<{ code: string; name: Pair }>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...codes]}::text[]) limit 500`)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

const lessonNames = async ({ tx }: Looking, codes: readonly string[]): Promise<ReadonlyMap<string, Pair>> => {
  const rows = await tx.rows(sql<{ code: string; title: Pair }>`
    select i.code, i.title from curriculum_item i
    where i.tenant_id = ${tx.tenant} and i.kind = 'lesson' and i.code = any (${[...codes]}::text[]) limit 500`)
  return new Map(rows.map(({ code, title }) => [code, title]))
}
