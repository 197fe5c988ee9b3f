import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, orNull, pairShape, secretShape } from '#kernel/shape.ts'
import { everyRole, question, type Role, verb } from '#kernel/verb.ts'
import { passwordShape, signedInShape, staffNoShape } from './sign-in.ts'

const keeper: readonly Role[] = ['system-administrator']
const pinShape = Type.Unsafe<string>({ type: 'string', secret: true, pattern: '^\\d{6}$' })

/** Devices that a crew shares. */
export const SharedDevices = question(
  'identity.shared-devices',
  { roles: keeper, data: 'internal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      devices: Type.Array(
        Type.Object({
          id: idOf('shared-device'),
          name: Type.String(),
          unit: pairShape,
          joinedAt: orNull(momentShape),
          codeEndsAt: momentShape,
        }),
      ),
    }),
  },
)
export type SharedDeviceLine = Static<(typeof SharedDevices)['answer']>['devices'][number]

/** Names a device and answers the code that is typed into it within an hour. */
export const RegisterDevice = verb(
  'identity.register-device',
  { roles: keeper, data: 'internal', ownDevice: true },
  {
    input: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
      unitPath: Type.String({ maxLength: 200 }),
    }),
    answer: Type.Object({ code: Type.String(), until: momentShape }),
    refusals: ['unit-not-found', 'unit-closed'],
  },
)

export const EndDevice = verb(
  'identity.end-device',
  { roles: keeper, data: 'internal' },
  {
    input: Type.Object({ device: idOf('shared-device') }),
    answer: Type.Object({ ended: Type.Boolean() }),
    refusals: ['device-not-found'],
  },
)

/** Makes this browser the shared device that waits for the code. */
export const JoinDevice = verb(
  'identity.join-device',
  { roles: 'anyone', data: 'public', guess: { by: 'code' } },
  {
    input: Type.Object({ code: secretShape({ minLength: 1, maxLength: 40 }) }),
    answer: Type.Object({ joined: Type.Boolean() }),
    refusals: ['unit-closed'],
  },
)

/** Which shared device this browser is, if it is one. */
export const PresentDevice = question(
  'identity.present-device',
  { roles: 'anyone', data: 'public' },
  {
    input: Type.Object({}),
    answer: Type.Object({ device: orNull(Type.Object({ name: Type.String(), organisation: pairShape })) }),
  },
)

export const SignInWithPin = verb(
  'identity.sign-in-with-pin',
  { roles: 'anyone', data: 'public', guess: { by: 'pin', account: 'staffNo' } },
  {
    input: Type.Object({ staffNo: staffNoShape, pin: pinShape }),
    answer: signedInShape,
    refusals: ['device-not-found'],
  },
)

/** The person's own PIN for shared devices; the password proves who chooses it. */
export const SetPin = verb(
  'identity.set-pin',
  { roles: everyRole, data: 'personal', guess: { by: 'password' }, ownDevice: true },
  {
    input: Type.Object({ password: passwordShape, pin: pinShape }),
    answer: Type.Object({ set: Type.Boolean() }),
    refusals: ['pin-simple', 'pin-own'],
  },
)
