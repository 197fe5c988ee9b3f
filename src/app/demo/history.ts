import { MakeCommitment } from '#capabilities/learning/contract/commitment.ts'
import { RateItem } from '#capabilities/learning/contract/quality.ts'
import { FinishCase, FinishExam, FinishLesson, StartExam } from '#capabilities/learning/contract.ts'
import { DraftFromWish } from '#capabilities/plan/contract/wishes.ts'
import {
  AddNode,
  ChangeProgramme,
  DraftProgramme,
  PublishProgramme,
  SubmitProgramme,
} from '#capabilities/plan/contract.ts'
import { noAudience } from '#capabilities/plan/public.ts'
import { addDays, type Day, daysBetween, type Moment, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { inTransaction, sql } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { awayInTheWeek } from './absences.ts'
import { doAs } from './as.ts'
import { chanceFrom, demoId } from './chance.ts'
import { businessNodesFile, lessonsFile, rightOptions } from './content.ts'
import { type Staff, story } from './organisation.ts'
import { type StoryProgramme, storyProgrammes } from './programmes.ts'
import { walkThrough } from './walk.ts'

/**
 * Lives the ninety days before the day shown: programmes are drafted, approved and learned, every deed through the door
 * at its own moment, so that rules, statements and ledger are those of real use.
 */
export const liveHistory = async (
  house: House,
  today: Day,
  { mealWish }: { readonly mealWish: string },
): Promise<void> => {
  const { staff } = story()
  const people = new Map(staff.map((one) => [one.person.staffNo, one]))
  const author = named(people, 'CW-0016')
  const second = named(people, 'CW-0007')
  for (const { code, on, name } of businessNodesFile())
    await doAs(house, { by: second, at: at('2026-10-14', 9), key: `history-node-${code}` }, AddNode, {
      fallsOn: on,
      name,
      kind: 'business',
    })
  const deeds: LearningDeed[] = []
  for (const programme of storyProgrammes) {
    const id = await write(house, programme, author, second, mealWish)
    if (programme.done !== undefined) deeds.push(...(await learningOf(house, programme, id, staff, today)))
  }
  await inOrder(
    deeds.sort((a, b) => (a.at < b.at ? -1 : 1)),
    (deed) => learn(house, deed),
  )
  const keeper = { by: named(people, 'CW-0421'), at: at('2026-12-29', 16), key: 'history-commitment' }
  const { code: lesson, version } = lessonOf('where-a-meal-ends')
  await doAs(house, keeper, MakeCommitment, {
    ...{ lesson, version, scene: 'e1', occasion: 'next-time', occurredAt: keeper.at },
  })
}

const named = (people: ReadonlyMap<string, Staff>, staffNo: string): Staff => {
  const one = people.get(staffNo)
  if (!one) throw new Error(`the story does not know ${staffNo}`)
  return one
}

const at = (day: string, hour: number, minute = 0): Moment =>
  moment(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`)

/** The lesson that the signal of the autumn asked for. */
const fromASignal = 'a-meal-2026'

/** One officer writes, the other publishes on the first day; a submitted one waits for the second person today. */
const write = async (
  house: House,
  programme: StoryProgramme,
  author: Staff,
  second: Staff,
  mealWish: string,
): Promise<Id<'programme'>> => {
  const { code, name, from, to, state } = programme
  const writtenOn = state === 'published' ? addDays(from, -4) : '2027-01-11'
  const [by, other] = state === 'submitted' || state === 'published' ? [author, second] : [second, author]
  const deed = (what: string, hour: number) => ({ by, at: at(writtenOn, hour), key: `history-${what}-${code}` })
  const drafted = (await (code === fromASignal
    ? doAs(house, deed('draft', 9), DraftFromWish, { wish: mealWish })
    : doAs(house, deed('draft', 9), DraftProgramme, { name, fromOn: from, toOn: to }))) as {
    id: Id<'programme'>
    revision: number
  }
  await doAs(house, deed('change', 10), ChangeProgramme, {
    programmeId: drafted.id,
    revision: drafted.revision,
    name,
    fromOn: from,
    toOn: to,
    audience: { ...noAudience, ...programme.audience },
    exclusions: [],
    items: programme.items,
    overReason: programme.overReason ?? '',
  })
  if (state !== 'draft') await doAs(house, deed('submit', 11), SubmitProgramme, { programmeId: drafted.id })
  if (state === 'published')
    await doAs(house, { by: other, at: at(from, 8), key: `history-publish-${code}` }, PublishProgramme, {
      programmeId: drafted.id,
    })
  return drafted.id
}

interface LearningDeed {
  readonly by: Staff
  readonly at: Moment
  readonly item: {
    readonly kind: 'lesson' | 'case' | 'exam' | 'notice'
    readonly code: string
    readonly version: string
  }
  readonly chance: () => number
  readonly key: string
}

/** Who learns what when: everybody's own hour, none after the story's morning, none by those who are away. */
const learningOf = async (
  house: House,
  programme: StoryProgramme,
  programmeId: Id<'programme'>,
  staff: readonly Staff[],
  today: Day,
): Promise<LearningDeed[]> => {
  const byId = new Map(staff.map((one) => [one.person.id, one]))
  const assigned = await inTransaction(house.pool, { tenant: house.tenant, person: null, scope: ['1.%'] }, (tx) =>
    tx.rows(sql<{ personId: Id<'person'>; kind: LearningDeed['item']['kind']; code: string; version: string }>`
      select person_id, item_kind as kind, item_code as code, item_version as version from learning_assignment
      where tenant_id = ${tx.tenant} and programme_id = ${programmeId} order by item_code, person_id`),
  )
  const chance = chanceFrom(`learning/${programme.code}`)
  const away = new Set(awayInTheWeek(staff).map(({ person }) => person.id))
  const present = assigned
    .map((one) => ({ ...one, by: byId.get(one.personId) }))
    .filter(({ by, personId, code }) => by && !away.has(personId) && !(isVisited(by) && leftToTry.includes(code)))
    .map((one) => ({ ...one, turn: one.by && isVisited(one.by) ? 0 : chance() }))
    .sort((a, b) => a.turn - b.turn)
  const done = programme.done === 'the-week' ? weekDone : Math.round(present.length * (programme.done ?? 0))
  const days = Math.min(daysBetween(programme.from, programme.to), daysBetween(programme.from, today)) + 1
  return present.slice(0, done).flatMap(({ by, kind, code, version }) => {
    if (!by) return []
    const on = addDays(programme.from, Math.floor(chance() * days))
    const hour = on === today ? 7 : 7 + Math.floor(chance() * 12)
    return [
      {
        by,
        at: at(on, hour, Math.floor(chance() * 60)),
        item: { kind, code, version },
        chance: chanceFrom(`${programme.code}/${by.person.staffNo}/${code}`),
        key: `history-${programme.code}-${code}-${by.person.staffNo}`,
      },
    ]
  })
}

/** Of the 331 people of the week, 318 are there and 271 are done on Tuesday morning. */
const weekDone = 271

/** Learners whose eyes a visitor borrows: all they had to do is done, but what the visitor is to try. */
const visited = ['CW-0417', 'CW-0421']
const leftToTry = ['new-year-parcel', 'gifts-and-festivals']

const isVisited = ({ person }: Staff): boolean => visited.includes(person.staffNo)

const learn = async (house: House, { by, at: occurredAt, item, chance, key }: LearningDeed): Promise<void> => {
  const deed = { by, at: occurredAt, key }
  const attempt = demoId('attempt', key)
  const { code, version } = item
  if (item.kind === 'case') await doAs(house, deed, FinishCase, { attempt, case: code, version, occurredAt })
  else if (item.kind === 'lesson') {
    const path = walkThrough(lessonOf(code), chance)
    await doAs(house, deed, FinishLesson, { attempt, lesson: code, version, path, occurredAt })
    if (!isVisited(by)) await rate(house, deed, { code, version }, chanceFrom(`rating/${key}`))
  } else await sitExam(house, { by, at: occurredAt, key }, code, chance)
}

const lessonOf = (code: string) => {
  const lesson = lessonsFile().find((one) => one.code === code)
  if (!lesson) throw new Error(`the pack has no lesson ${code}`)
  return lesson
}

/** A third say whether it was useful at work; most say yes. */
const rate = async (
  house: House,
  deed: { readonly by: Staff; readonly at: Moment; readonly key: string },
  item: { readonly code: string; readonly version: string },
  chance: () => number,
): Promise<void> => {
  if (chance() > 0.3) return
  const useful = chance() < 0.72 ? 'yes' : chance() < 0.7 ? 'partly' : 'no'
  const reasons = ['nothing-new', 'not-possible-here', 'too-general'] as const
  const reason = useful === 'yes' ? null : (reasons[Math.floor(chance() ** 2 * 3)] ?? null)
  await doAs(house, { ...deed, key: `${deed.key}-rating` }, RateItem, { kind: 'lesson', ...item, useful, reason })
}

interface Drawn {
  readonly attempt: string
  readonly questions: readonly { readonly code: string; readonly options: readonly { readonly id: string }[] }[]
}

const sitExam = async (
  house: House,
  deed: { readonly by: Staff; readonly at: Moment; readonly key: string },
  exam: string,
  chance: () => number,
): Promise<void> => {
  const drawn = (await doAs(house, { ...deed, key: `${deed.key}-start` }, StartExam, { exam })) as Drawn
  // Whoever a visitor may look as has the way still before them.
  const knows = isVisited(deed.by) ? 0 : 0.35 + 0.6 * chanceFrom(`knows/${deed.by.person.staffNo}`)()
  await doAs(house, deed, FinishExam, {
    attempt: drawn.attempt,
    answers: drawn.questions.map(({ code, options }) => ({
      question: code,
      chosen: chooses(code, options, chance, knows),
      confidence: chance() < 0.5 ? 'fairly' : 'sure',
      rapid: chance() < 0.05,
    })),
    occurredAt: deed.at,
  })
}

/** The right options as often as somebody knows, else any one; the chances are drawn alike for both. */
const chooses = (
  code: string,
  options: Drawn['questions'][number]['options'],
  chance: () => number,
  knows: number,
): (string | undefined)[] => {
  const drawn = chance()
  const any = [options[Math.floor(drawn * options.length)]?.id]
  return chanceFrom(`${code}/${drawn}`)() < knows ? rightOptions(code) : any
}

/** Four at a time, each person's deeds one after the other as they come. */
const inOrder = async <T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> => {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let thing = things[next++]; thing !== undefined; thing = things[next++]) await work(thing)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}
