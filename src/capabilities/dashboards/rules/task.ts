import { addDays, type Day, daysBetween, mondayOf } from '#kernel/day.ts'

export const taskKinds = [
  'judge-signals',
  'accept-effects',
  'publish-programme',
  'confirm-ceilings',
  'review-posts',
  'recheck-points',
  'confirm-points',
  'confirm-grades',
  'confirm-powers',
  'confirm-processes',
  'affirm-standing',
  'close-gaps',
  'answer-doubts',
  'approve-cases',
  'take-hazard',
  'verify-finding',
  'verify-hazard',
  'recheck-finding',
  'recheck-hazard',
  'draw-controls',
  'check-controls',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** What waits for somebody: how much of it, how long it takes, and the last day in time. */
export interface Task {
  readonly kind: TaskKind
  readonly count: number
  readonly minutes: number
  readonly dueOn: Day
}

/** DSH-2: minutes for one of a kind, from trying it out; the many small ones end at half an hour. */
export const minutesFor: Record<TaskKind, { readonly each: number; readonly most: number }> = {
  'judge-signals': { each: 6, most: 60 },
  'accept-effects': { each: 1, most: 10 },
  'publish-programme': { each: 3, most: 3 },
  'confirm-ceilings': { each: 2, most: 8 },
  'review-posts': { each: 4, most: 80 },
  'recheck-points': { each: 3, most: 60 },
  'confirm-points': { each: 3, most: 30 },
  'confirm-grades': { each: 3, most: 30 },
  'confirm-powers': { each: 3, most: 30 },
  'confirm-processes': { each: 5, most: 30 },
  'affirm-standing': { each: 2, most: 30 },
  'close-gaps': { each: 1, most: 30 },
  'answer-doubts': { each: 2, most: 30 },
  'approve-cases': { each: 5, most: 30 },
  'take-hazard': { each: 5, most: 5 },
  'verify-finding': { each: 10, most: 10 },
  'verify-hazard': { each: 10, most: 10 },
  'recheck-finding': { each: 10, most: 10 },
  'recheck-hazard': { each: 10, most: 10 },
  'draw-controls': { each: 1, most: 1 },
  'check-controls': { each: 15, most: 60 },
}

export const minutesOf = (kind: TaskKind, count: number): number =>
  Math.min(minutesFor[kind].each * count, minutesFor[kind].most)

/** DSH-2: the Friday of this week; at the weekend today itself, for nothing is late that had no day. */
export const reviewDay = (today: Day): Day => laterOf(addDays(mondayOf(today), 4), today)

/** DSH-2: the Sunday of this week. */
export const gapDay = (today: Day): Day => addDays(mondayOf(today), 6)

/** DSH-2: the earliest last day first, the shorter work first within a day. */
export const inOrder = <T extends Task>(tasks: readonly T[]): T[] =>
  [...tasks].sort((a, b) => daysBetween(b.dueOn, a.dueOn) || a.minutes - b.minutes)

export interface Load {
  readonly count: number
  readonly minutes: number
}

/** All tasks, and those whose last day has come. */
export const loadsOf = (tasks: readonly Task[], today: Day): { readonly all: Load; readonly due: Load } => ({
  all: sumOf(tasks),
  due: sumOf(tasks.filter(({ dueOn }) => daysBetween(today, dueOn) <= 0)),
})

const sumOf = (tasks: readonly Task[]): Load => ({
  count: tasks.length,
  minutes: tasks.reduce((sum, { minutes }) => sum + minutes, 0),
})

const laterOf = (a: Day, b: Day): Day => (daysBetween(a, b) > 0 ? b : a)
