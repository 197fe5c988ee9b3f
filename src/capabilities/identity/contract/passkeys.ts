import { Type } from 'typebox'
import { momentShape, orNull } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { passwordShape, signedInShape } from './sign-in.ts'

/** What the browser hands to the authenticator, and what comes back; the library that checks them knows their inside. */
const webauthn = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })
const answered = Type.Unsafe<Record<string, unknown>>({ type: 'object', secret: true, additionalProperties: true })
const idShape = Type.String({ minLength: 1, maxLength: 1_400 })
const nameShape = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

/** What to sign in with a passkey; writes nothing. */
export const PasskeyChallenge = question(
  'identity.passkey-challenge',
  { roles: 'anyone', data: 'public' },
  { input: Type.Object({}), answer: Type.Object({ options: orNull(webauthn) }) },
)

export const SignInWithPasskey = verb(
  'identity.sign-in-with-passkey',
  { roles: 'anyone', data: 'public', guess: { by: 'passkey' } },
  { input: Type.Object({ response: answered, ownDevice: Type.Boolean() }), answer: signedInShape },
)

export const OwnPasskeys = question(
  'identity.own-passkeys',
  { roles: everyRole, data: 'personal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      passkeys: Type.Array(
        Type.Object({ id: Type.String(), name: Type.String(), madeAt: momentShape, usedAt: orNull(momentShape) }),
      ),
    }),
  },
)

/** Begins a passkey; the present password keeps a stolen session from making itself at home. */
export const BeginPasskey = verb(
  'identity.begin-passkey',
  { roles: everyRole, data: 'personal', guess: { by: 'password' }, ownDevice: true },
  {
    input: Type.Object({ password: passwordShape }),
    answer: Type.Object({ options: orNull(webauthn) }),
  },
)

export const AddPasskey = verb(
  'identity.add-passkey',
  { roles: everyRole, data: 'personal', guess: { by: 'passkey' }, ownDevice: true },
  {
    input: Type.Object({ response: answered, name: nameShape }),
    answer: Type.Object({ added: Type.Boolean() }),
    refusals: ['passkey-not-valid'],
  },
)

export const RenamePasskey = verb(
  'identity.rename-passkey',
  { roles: everyRole, data: 'personal', ownDevice: true },
  {
    input: Type.Object({ passkey: idShape, name: nameShape }),
    answer: Type.Object({ renamed: Type.Boolean() }),
    refusals: ['passkey-not-found'],
  },
)

export const RemovePasskey = verb(
  'identity.remove-passkey',
  { roles: everyRole, data: 'personal', ownDevice: true },
  {
    input: Type.Object({ passkey: idShape }),
    answer: Type.Object({ removed: Type.Boolean() }),
    refusals: ['passkey-not-found'],
  },
)
