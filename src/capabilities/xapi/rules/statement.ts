import type { Moment } from '#kernel/day.ts'
import type { Language, Pair } from '#kernel/text.ts'

const verbs = {
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { zh: '完成', en: 'completed' } },
  answered: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { zh: '回答', en: 'answered' } },
} as const satisfies Record<string, { readonly id: string; readonly display: Pair }>

const activityTypes = {
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  case: 'http://adlnet.gov/expapi/activities/lesson',
  notice: 'http://adlnet.gov/expapi/activities/lesson',
  exam: 'http://adlnet.gov/expapi/activities/assessment',
  question: 'http://adlnet.gov/expapi/activities/question',
} as const

export type ActivityKind = keyof typeof activityTypes

/** What another capability says about a deed; ids and moments come from the door. */
export interface Draft {
  readonly id: string
  readonly verb: keyof typeof verbs
  readonly activity: {
    readonly kind: ActivityKind
    readonly code: string
    readonly version: string
    readonly name: Pair
  }
  readonly registration: string
  readonly occurredAt: Moment
  readonly result?: {
    readonly completion?: boolean
    readonly success?: boolean
    /** From 0 to 1. */
    readonly scaled?: number
    readonly response?: string
  }
}

export interface Frame {
  /** An address that ends without a slash; activities and the account live under it. */
  readonly home: string
  /** XAP-2: the random name of the actor's account. */
  readonly actor: string
  readonly language: Language
}

const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }
const inTags = (pair: Pair) => ({ [tags.zh]: pair.zh, [tags.en]: pair.en })

/** XAP-1, XAP-2, XAP-3: a whole statement from a draft. */
export const writeStatement = (draft: Draft, { home, actor, language }: Frame) => ({
  id: draft.id,
  actor: { objectType: 'Agent', account: { homePage: home, name: actor } },
  verb: { id: verbs[draft.verb].id, display: inTags(verbs[draft.verb].display) },
  object: {
    objectType: 'Activity',
    id: `${home}/${draft.activity.kind}/${draft.activity.code}`,
    definition: { name: inTags(draft.activity.name), type: activityTypes[draft.activity.kind] },
  },
  ...(draft.result ? { result: writeResult(draft.result) } : {}),
  context: {
    registration: draft.registration,
    platform: 'Plumbline',
    language: tags[language],
    extensions: { [`${home}/extension/version`]: draft.activity.version },
  },
  timestamp: draft.occurredAt,
})
export type Statement = ReturnType<typeof writeStatement>

const writeResult = ({ completion, success, scaled, response }: NonNullable<Draft['result']>) => ({
  ...(scaled === undefined ? {} : { score: { scaled } }),
  ...(success === undefined ? {} : { success }),
  ...(completion === undefined ? {} : { completion }),
  ...(response === undefined ? {} : { response }),
})
