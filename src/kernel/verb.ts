import { type Static, type TObject, type TSchema, Type } from 'typebox'
import { closed } from './closed.ts'
import type { SeenThing } from './sights.ts'
import type { Pair } from './text.ts'

/** Roles of decisions on access; `anyone` is a visitor who has not signed in. */
export type Role =
  | 'learner'
  | 'secretary'
  | 'leader'
  | 'officer'
  | 'author'
  | 'auditor'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'

export const everyRole: readonly Role[] = [
  'learner',
  'secretary',
  'leader',
  'officer',
  'author',
  'auditor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

/** The one thing that a system of others may do with its token. */
export type SystemRight = 'hand-in-counts'

/** What a verb handles, from harmless to most protected. */
export type DataClass = 'public' | 'internal' | 'personal' | 'sensitive'

export interface Access {
  readonly roles: readonly Role[] | 'anyone'
  readonly data: DataClass
  /** The row of the table of who sees what; of these roles the door lets in those that the row names (IDN-29). */
  readonly shows?: SeenThing
  /** It takes a secret that somebody could guess: the limiter counts every call before anything is looked at. */
  readonly guess?: Guess
  /**
   * What it is called, to somebody, that others used this verb about him or her: “found you on the roster”. The use case
   * or view says about whom by `cx.looked`; each becomes an entry of its own (decision 12).
   */
  readonly look?: Pair
  /** A system of others may use it too, with a token of this right; beside it a token opens nothing (IDN-41). */
  readonly systems?: SystemRight
  /** Its answer holds a secret that is shown this once: its key remembers nothing. */
  readonly once?: true
  /**
   * Roles that look here at others beyond their daily work: they first say for what, once a sitting, and those looked at
   * read it (security.md P4).
   */
  readonly asksPurpose?: readonly Role[]
  /** Never on a device that several people share: it signs, or changes how somebody signs in (decision 30). */
  readonly ownDevice?: true
  /** It changes where units or branches stand: no other command of the organisation is under way meanwhile. */
  readonly alone?: true
  /**
   * It works without a network on a device of one's own: the last answer of a question stays there, a command waits
   * there until it can be sent.
   */
  readonly offline?: true
}

export interface Guess {
  readonly by: 'password' | 'code' | 'pin' | 'passkey' | 'link'
  /** The field that names the account; without it the account of whoever is signed in, if anybody is. */
  readonly account?: string
}

/** A file that comes with a call, one at most. */
export interface Upload {
  readonly maxBytes: number
}

/** An answer that is a file, such as a workbook. It is handed out to be saved, and nothing of it is kept. */
export interface FileAnswer {
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** The shape of such an answer; its key remembers nothing, since each handing out is a deed of its own. */
export const fileAnswer = Type.Unsafe<FileAnswer>(Type.String({ format: 'binary' }))

export const givesFile = ({ answer }: { readonly answer: TSchema }): boolean => answer === fileAnswer

/** A command: it may change things, and every change leaves one entry on the ledger. */
export interface Verb<
  Input extends TObject = TObject,
  Answer extends TSchema = TSchema,
  Refusal extends string = string,
  Granted extends Access = Access,
> {
  readonly kind: 'command'
  readonly name: string
  readonly access: Granted
  readonly input: Input
  readonly answer: Answer
  readonly refusals: readonly Refusal[]
  readonly upload: Upload | undefined
}

/** A question: it changes nothing. */
export interface Question<
  Input extends TObject = TObject,
  Answer extends TSchema = TSchema,
  Refusal extends string = string,
  Granted extends Access = Access,
> {
  readonly kind: 'question'
  readonly name: string
  readonly access: Granted
  readonly input: Input
  readonly answer: Answer
  readonly refusals: readonly Refusal[]
  readonly upload: Upload | undefined
}

interface Shape<Input extends TObject, Answer extends TSchema, Refusal extends string> {
  readonly input: Input
  readonly answer: Answer
  readonly refusals?: readonly Refusal[]
  readonly upload?: Upload
}

/** Declares a command, `capability.verb-name`; the door, the permission, the route and the ledger use this one name. */
export const verb = <
  Input extends TObject,
  Answer extends TSchema,
  const Granted extends Access,
  const Refusal extends string = never,
>(
  name: string,
  access: Granted,
  shape: Shape<Input, Answer, Refusal>,
): Verb<Input, Answer, Refusal, Granted> => ({ kind: 'command', name, access, ...whole(shape) })

/** Declares a question, answered by one view. */
export const question = <
  Input extends TObject,
  Answer extends TSchema,
  const Granted extends Access,
  const Refusal extends string = never,
>(
  name: string,
  access: Granted,
  shape: Shape<Input, Answer, Refusal>,
): Question<Input, Answer, Refusal, Granted> => ({ kind: 'question', name, access, ...whole(shape) })

const whole = <Input extends TObject, Answer extends TSchema, Refusal extends string>(
  shape: Shape<Input, Answer, Refusal>,
) => ({
  input: closed(shape.input),
  answer: shape.answer,
  refusals: shape.refusals ?? [],
  upload: shape.upload,
})

/** What a person does with each command of a capability, by the command's name; every command has one. */
export type CommandNames = Readonly<Record<string, Pair>>

export type AnyVerb = Verb | Question
export type InputOf<V extends { readonly input: TSchema }> = Static<V['input']>
export type AnswerOf<V extends { readonly answer: TSchema }> = Static<V['answer']>
export type RefusalOf<V> = V extends { readonly refusals: readonly (infer R extends string)[] } ? R : never
