import { addDays, addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { inTimeDays } from './count.ts'

/** From small to large: a reminder talk, a lesson for the posts, a changed rule, a tested control, a review, a project. */
export const acts = ['talk', 'lesson', 'rule', 'control-test', 'review', 'project'] as const
export type Act = (typeof acts)[number]

export const effects = ['seen', 'not-seen', 'unclear'] as const
export type Effect = (typeof effects)[number]

/** A rate before and after an answer, with the exact interval of their ratio. */
export interface RateChange {
  readonly before: number
  readonly after: number
  /** What was looked at in each window: inspected things where known, else months. */
  readonly exposureBefore: number
  readonly exposureAfter: number
  readonly estimate: number | null
  readonly low: number
  readonly high: number | null
  readonly level: number
  readonly n: number
  readonly method: 'conditional-binomial'
  readonly version: 1
}

export interface Response {
  readonly id: Id<'response'>
  readonly signalId: Id<'signal'>
  readonly act: Act
  /** The post that sees to it, by its code. */
  readonly ownerPost: string
  readonly dueOn: Day
  readonly note: string
  readonly reviewId: Id<'review'> | null
  /** The efficiency-supervision project it opened. */
  readonly projectId: Id<'project'> | null
  readonly lesson: string | null
  readonly posts: readonly string[]
  readonly openedOn: Day
  readonly doneOn: Day | null
  /** When a plan took up the lesson. */
  readonly plannedOn: Day | null
  readonly programmeId: Id<'programme'> | null
  readonly recheckOn: Day
  readonly recheckedOn: Day | null
  readonly effect: Effect | null
  readonly effectDetail: RateChange | null
}

/** Whole months that are compared before and after. */
export const windowMonths = 2

/** SUP-20: the rate is looked at again when two whole months after the last day have come in. */
export const recheckOn = (dueOn: Day): Day => addDays(addMonths(monthStart(dueOn), windowMonths + 1), inTimeDays)

/** SUP-20: the two months up to the last day, and the two after it. */
export const windowsOf = (
  dueOn: Day,
): { readonly before: readonly [Day, Day]; readonly after: readonly [Day, Day] } => {
  const turn = addMonths(monthStart(dueOn), 1)
  return { before: [addMonths(turn, -windowMonths), turn], after: [turn, addMonths(turn, windowMonths)] }
}

/** SUP-21: an answer is due after today and within half a year. */
export const acceptDue = (dueOn: Day, today: Day): Result<null, 'due-wrong'> =>
  dueOn < today || dueOn > addDays(today, 183) ? no('due-wrong') : ok(null)

const collective = /全员|全体|所有人|人人|统一(?:学习|检讨)|集体(?:学习|检讨|受训)|everybody|everyone|all staff/i
const punishing = /检讨|通报批评|处罚|罚学|补课|受训|反省|punish|penalty|reprimand|self-criticism/i
const education = /学习|教育|培训|宣讲|观看|警示片|承诺书|谈话|study|training|education|pledge|film/i

export const challenges = ['collective-punishment', 'education-for-control', 'bigger-than-needed'] as const
export type Challenge = (typeof challenges)[number]

/**
 * SUP-22: what a second thought is asked about before an answer is kept: lessons as a punishment of everybody, education
 * where a control failed, and a large step for a first small sign (R56).
 */
export const challengesOf = (
  { act, note, posts }: { readonly act: Act; readonly note: string; readonly posts: readonly string[] },
  about: { readonly controlFailed: boolean; readonly incipient: boolean; readonly postsInUnit: number },
): Challenge[] => {
  const found: Challenge[] = []
  const isWide =
    collective.test(note) || (act === 'lesson' && about.postsInUnit > 5 && posts.length >= about.postsInUnit)
  if ((act === 'lesson' && isWide) || punishing.test(note)) found.push('collective-punishment')
  if (about.controlFailed && (act === 'lesson' || act === 'talk' || (act === 'rule' && education.test(note))))
    found.push('education-for-control')
  if (about.incipient && act === 'project') found.push('bigger-than-needed')
  return found
}
