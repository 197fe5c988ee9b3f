import { type Static, type TProperties, Type } from 'typebox'
import { momentShape, oneOf, orNull } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { passwordShape, signedInShape } from './sign-in.ts'

/** What the browser hands to the authenticator; the library that made it knows its inside. */
const webauthn = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

/** What comes back: base64url, signed by the authenticator, so that its outside needs no more than these. */
const encoded = Type.String({ minLength: 1, maxLength: 20_000 })
const answeredBy = <Response extends TProperties>(response: Response) =>
  Type.Object(
    { id: encoded, rawId: encoded, type: oneOf(['public-key']), response: Type.Object(response) },
    { secret: true },
  )
const made = answeredBy({
  clientDataJSON: encoded,
  attestationObject: encoded,
  transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
})
const answered = answeredBy({
  clientDataJSON: encoded,
  authenticatorData: encoded,
  signature: encoded,
  userHandle: Type.Optional(encoded),
})
export type MadePasskey = Static<typeof made>
export type AnsweredByPasskey = Static<typeof answered>

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
  { roles: everyRole, data: 'personal', shows: 'own-records' },
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
    input: Type.Object({ response: made, name: nameShape }),
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
