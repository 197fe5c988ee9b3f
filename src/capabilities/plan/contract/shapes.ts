import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, pairShape } from '#kernel/shape.ts'
import { type AudienceRules, audienceRoles, grades, whys } from '../rules/audience.ts'
import { burdenClasses } from '../rules/burden.ts'
import { educationKinds, programmeKinds } from '../rules/mix.ts'
import { programmeStates } from '../rules/programme.ts'

const codes = Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 200 })

const itemKinds = ['lesson', 'case', 'exam', 'notice'] as const
const itemKindShape = oneOf(itemKinds)
const educationKindShape = oneOf(educationKinds)
export const programmeKindShape = oneOf(programmeKinds)
export const stateShape = oneOf(programmeStates)
export const whyShape = oneOf(whys)
export const roleShape = oneOf(audienceRoles)
export const classShape = oneOf(burdenClasses)

const audienceParts = {
  grades: Type.Array(oneOf(grades), { maxItems: 3 }),
  families: codes,
  posts: codes,
  businesses: codes,
  leading: Type.Boolean(),
  roles: Type.Array(roleShape, { maxItems: audienceRoles.length }),
  partyMembers: Type.Boolean(),
  everyone: Type.Boolean(),
  units: codes,
}
/** The same as flat parameters of a question; an address carries no empty list, so a list may be absent. */
export const audienceQuery = {
  grades: Type.Optional(audienceParts.grades),
  families: Type.Optional(codes),
  posts: Type.Optional(codes),
  businesses: Type.Optional(codes),
  leading: Type.Optional(Type.Boolean()),
  roles: Type.Optional(audienceParts.roles),
  partyMembers: Type.Optional(Type.Boolean()),
  everyone: Type.Optional(Type.Boolean()),
  units: Type.Optional(codes),
  excluded: Type.Optional(Type.Array(idOf('person'), { maxItems: 200 })),
}
export const audienceShape = Type.Unsafe<AudienceRules>(Type.Object(audienceParts))

export const exclusionShape = Type.Object({
  person: idOf('person'),
  reason: Type.String({ minLength: 2, maxLength: 100 }),
})

/** The unit that something new belongs to, by its code; it may be left out by whoever was given one alone. */
export const unitPart = { unit: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })) }
export const unitChoice = Type.Object({ code: Type.String(), name: pairShape })

export const nameShape = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 40 }),
  en: Type.String({ minLength: 1, maxLength: 80 }),
})

/** `lesson:new-year-parcel` */
export const itemKeyShape = Type.String({ pattern: '^(lesson|case|exam|notice):[a-z0-9-]{1,80}$' })

export const itemShape = Type.Object({
  kind: itemKindShape,
  code: Type.String(),
  version: Type.String(),
  title: pairShape,
  educationKind: educationKindShape,
  minutes: Type.Integer(),
})

/** What an author sends: items by their keys, pinned to a version by the server. */
export const contentParts = {
  name: nameShape,
  fromOn: dayShape,
  toOn: dayShape,
  audience: audienceShape,
  exclusions: Type.Array(exclusionShape, { maxItems: 200 }),
  items: Type.Array(itemKeyShape, { maxItems: 20 }),
  overReason: Type.String({ maxLength: 200 }),
}
