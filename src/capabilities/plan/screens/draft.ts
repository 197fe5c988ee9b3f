import type { Day } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { ChangeProgramme, Preview, ProgrammeAnswer } from '../contract.ts'
import type { AudienceRules } from '../rules/audience.ts'
import { isWindow } from '../rules/programme.ts'

export type ProgrammeView = ProgrammeAnswer['programme']
export type Choices = ProgrammeAnswer['choices']
export type ItemChoice = Choices['items'][number]

/** What the author has on the page, kept or not. */
export interface Draft {
  readonly nameZh: string
  readonly nameEn: string
  readonly fromOn: string
  readonly toOn: string
  readonly audience: AudienceRules
  readonly exclusions: ProgrammeView['exclusions']
  /** `lesson:new-year-parcel` */
  readonly items: readonly string[]
  readonly overReason: string
}

export const draftOf = (programme: ProgrammeView): Draft => ({
  nameZh: programme.name.zh,
  nameEn: programme.name.en,
  fromOn: programme.fromOn,
  toOn: programme.toOn,
  audience: programme.audience,
  exclusions: programme.exclusions,
  items: programme.items.map(keyOf),
  overReason: programme.overReason,
})

export const keyOf = ({ kind, code }: { readonly kind: string; readonly code: string }): string => `${kind}:${code}`

/** Fields that keep the draft from being kept. */
export const windowFits = ({ fromOn, toOn }: Draft): boolean =>
  fromOn !== '' && toOn !== '' && isWindow(fromOn as Day, toOn as Day)
export const nameFits = ({ nameZh }: Draft): boolean => nameZh.trim() !== ''

export const contentOf = (draft: Draft): Omit<InputOf<typeof ChangeProgramme>, 'programmeId' | 'revision'> => ({
  name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() || draft.nameZh.trim() },
  fromOn: draft.fromOn as Day,
  toOn: draft.toOn as Day,
  audience: draft.audience,
  exclusions: draft.exclusions.map(({ person, reason }) => ({ person, reason })),
  items: [...draft.items],
  overReason: draft.overReason,
})

/** The rules as flat parameters of a question. */
export const rulesOf = ({ audience, exclusions }: Draft) => ({
  grades: [...audience.grades],
  families: [...audience.families],
  posts: [...audience.posts],
  businesses: [...audience.businesses],
  leading: audience.leading,
  roles: [...audience.roles],
  partyMembers: audience.partyMembers,
  everyone: audience.everyone,
  units: [...audience.units],
  excluded: exclusions.map(({ person }) => person),
})

export const previewOf = (programmeId: ProgrammeView['id'], draft: Draft): InputOf<typeof Preview> => ({
  programmeId,
  ...rulesOf(draft),
  items: [...draft.items],
  fromOn: draft.fromOn as Day,
  toOn: draft.toOn as Day,
})
