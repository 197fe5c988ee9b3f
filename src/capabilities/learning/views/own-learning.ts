import type { Day, Moment } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { type RawBuilder, sql } from '#platform/database.ts'

/** Everything that learning holds of one person beside what is finished, in the words of its tables. */
export interface OwnLearning {
  readonly assigned: readonly {
    readonly kind: string
    readonly code: string
    readonly version: string
    readonly minutes: number
    readonly openOn: Day
    readonly dueOn: Day
    readonly reason: string
    readonly withdrawnAt: Moment | null
  }[]
  readonly commitments: readonly {
    readonly lesson: string
    readonly version: string
    readonly scene: string
    readonly occasion: string
    readonly chosenOn: Day
    readonly askOn: Day
  }[]
  readonly cardsConfirmed: readonly { readonly post: string; readonly edition: string; readonly confirmedOn: Day }[]
  readonly exams: readonly {
    readonly code: string
    readonly version: string
    readonly openedAt: Moment
    readonly finishedAt: Moment | null
  }[]
  readonly answers: readonly {
    readonly question: string
    readonly version: string
    readonly chosen: readonly string[]
    readonly confidence: string | null
    readonly correct: boolean
    readonly answeredAt: Moment
  }[]
  readonly rapid: readonly { readonly part: string; readonly rapid: boolean; readonly keptUntil: Day }[]
  readonly recall: readonly {
    readonly question: string
    readonly learnedOn: Day
    readonly dueOn: Day
    readonly answeredOn: Day | null
    readonly stability: number | null
    readonly difficulty: number | null
  }[]
  /** That one answered, and not what: the answers are kept apart from who gave them (LRN-22). */
  readonly controlsAnswered: readonly { readonly case: string; readonly version: string }[]
  readonly rated: readonly { readonly kind: string; readonly code: string; readonly version: string }[]
}

/** R68: so many of a kind. */
export const ownLearningOf = async ({ tx, actor }: Looking, most: number): Promise<OwnLearning> => {
  const own = <Kind extends keyof OwnLearning>(
    columns: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
  ): Promise<OwnLearning[Kind][number][]> =>
    tx.rows(sql<OwnLearning[Kind][number]>`
      select ${columns} where tenant_id = ${tx.tenant} and person_id = ${actor.person} order by ${order} limit ${most}`)
  return {
    assigned: await own<'assigned'>(
      sql`item_kind as kind, item_code as code, item_version as version, minutes, open_on, due_on, reason, withdrawn_at
        from assignment`,
      sql`due_on desc, item_code`,
    ),
    commitments: await own<'commitments'>(
      sql`lesson_code as lesson, lesson_version as version, scene, occasion, chosen_on, ask_on from commitment`,
      sql`ask_on desc, lesson_code`,
    ),
    cardsConfirmed: await own<'cardsConfirmed'>(
      sql`post_code as post, edition, confirmed_on from card_confirmation`,
      sql`confirmed_on desc, post_code, edition`,
    ),
    exams: await own<'exams'>(
      sql`exam_code as code, exam_version as version, opened_at, finished_at from exam_attempt`,
      sql`opened_at desc, id`,
    ),
    answers: await own<'answers'>(
      sql`question_code as question, question_version as version, chosen, confidence, correct, answered_at from answer`,
      sql`answered_at desc, question_code`,
    ),
    rapid: await own<'rapid'>(sql`part, rapid, kept_until from rapid_flag`, sql`kept_until desc, attempt_id, part`),
    recall: await own<'recall'>(
      sql`question_code as question, learned_on, due_on, answered_on, stability, difficulty from recall_card`,
      sql`due_on, question_code`,
    ),
    controlsAnswered: await own<'controlsAnswered'>(
      sql`case_code as "case", case_version as version from control_answerer`,
      sql`case_code, case_version`,
    ),
    rated: await own<'rated'>(
      sql`item_kind as kind, item_code as code, item_version as version from item_rating_rater`,
      sql`item_kind, item_code, item_version`,
    ),
  }
}
