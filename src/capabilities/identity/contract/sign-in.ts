import { Type } from 'typebox'
import { oneOf, pairShape, secretShape } from '#kernel/shape.ts'
import { languages } from '#kernel/text.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { longestPassword } from '../rules/password.ts'

export const staffNoShape = Type.String({ minLength: 1, maxLength: 40 })
export const passwordShape = secretShape({ minLength: 1, maxLength: longestPassword })

/** What the sign-in page must know before anybody is known. */
export const Entrance = question(
  'identity.entrance',
  { roles: 'anyone', data: 'public' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** Nothing while nobody has set the organisation up. */
      organisation: Type.Union([pairShape, Type.Null()]),
      demo: Type.Boolean(),
    }),
  },
)

/** A wrong guess is an answer, not a refusal: it is committed and leaves its entry on the ledger (decision 12). */
export const signedInShape = Type.Object({ signedIn: Type.Boolean() })

export const SignIn = verb(
  'identity.sign-in',
  { roles: 'anyone', data: 'public', guess: { by: 'password', account: 'staffNo' } },
  {
    input: Type.Object({ staffNo: staffNoShape, password: passwordShape, ownDevice: Type.Boolean() }),
    answer: signedInShape,
  },
)

/** A printed code opens the account once and lets its person choose a password. */
export const RedeemCode = verb(
  'identity.redeem-code',
  { roles: 'anyone', data: 'public', guess: { by: 'code', account: 'staffNo' } },
  {
    input: Type.Object({
      staffNo: staffNoShape,
      code: secretShape({ minLength: 1, maxLength: 40 }),
      password: passwordShape,
      /** The language of the page; the first time it becomes that of the account. */
      language: oneOf(languages),
    }),
    answer: signedInShape,
    refusals: ['password-short', 'password-common', 'password-own'],
  },
)

/** Only the person chooses a password; it ends every other session. */
export const ChangePassword = verb(
  'identity.change-password',
  { roles: everyRole, data: 'personal', guess: { by: 'password' }, ownDevice: true },
  {
    input: Type.Object({ current: passwordShape, next: passwordShape }),
    answer: Type.Object({ changed: Type.Boolean() }),
    refusals: ['password-short', 'password-common', 'password-own'],
  },
)
