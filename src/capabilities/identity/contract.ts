import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { languages } from '#kernel/text.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'

const languageShape = oneOf(languages)
const themeShape = oneOf(['system', 'light', 'dark'])
const rolesShape = Type.Array(oneOf(everyRole))

/** Who is signed in, for the frame around every page. */
export const Me = question(
  'identity.me',
  { roles: everyRole, data: 'personal', shows: 'own-records', offline: true },
  {
    input: Type.Object({}),
    answer: Type.Object({
      person: Type.Object({ id: idOf('person'), name: Type.String(), staffNo: Type.String(), title: pairShape }),
      roles: rolesShape,
      language: languageShape,
      theme: themeShape,
      organisation: pairShape,
      today: dayShape,
      now: momentShape,
      timeZone: Type.String(),
      /** When the session ends unless something is done in it. */
      sessionEndsAt: orNull(momentShape),
      /** When it ends in any case. */
      sessionLastsUntil: orNull(momentShape),
      /** For what others are looked at in this sitting, where it was said. */
      purpose: orNull(pairShape),
      sharedDevice: Type.Boolean(),
      demo: Type.Boolean(),
    }),
  },
)
export type MeAnswer = Static<(typeof Me)['answer']>

/** Whose eyes a visitor of the demo organisation may borrow. */
export const DemoPeople = question(
  'identity.demo-people',
  { roles: 'anyone', data: 'public' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      organisation: pairShape,
      people: Type.Array(
        Type.Object({
          staffNo: Type.String(),
          name: Type.String(),
          title: pairShape,
          roles: rolesShape,
        }),
      ),
    }),
    refusals: ['not-a-demo'],
  },
)

export type DemoPeopleAnswer = Static<(typeof DemoPeople)['answer']>

/** Looks at the demo organisation as one of its people; there is no password in a demo. */
export const LookAs = verb(
  'identity.look-as',
  { roles: 'anyone', data: 'public' },
  {
    input: Type.Object({ staffNo: Type.String({ minLength: 1, maxLength: 40 }) }),
    answer: Type.Object({ signedIn: Type.Boolean() }),
    refusals: ['not-a-demo', 'person-not-found'],
  },
)

export const SignOut = verb(
  'identity.sign-out',
  { roles: everyRole, data: 'personal' },
  { input: Type.Object({}), answer: Type.Object({ signedOut: Type.Boolean() }) },
)

/** Keeps language and theme on the account. */
export const SetPreferences = verb(
  'identity.set-preferences',
  { roles: everyRole, data: 'personal' },
  {
    input: Type.Object({ language: Type.Optional(languageShape), theme: Type.Optional(themeShape) }),
    answer: Type.Object({ language: languageShape, theme: themeShape }),
  },
)
