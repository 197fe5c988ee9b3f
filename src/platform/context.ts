import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Reach } from '#kernel/reach.ts'
import type { Result } from '#kernel/result.ts'
import type { Language, Pair } from '#kernel/text.ts'
import type { Access, AnswerOf, InputOf, Question, RefusalOf, Role, SystemRight, Verb } from '#kernel/verb.ts'
import type { Tx } from './database.ts'

/** One role of one person, as far as it reaches: a unit path and everything below, or one branch. */
export interface Grant {
  readonly role: Role
  readonly unitPath: string | null
  readonly branch: Id<'branch'> | null
}

/** Who asks. `reach` is what the roles that may use this very verb reach; other roles do not widen it. */
export interface Actor {
  readonly tenant: number
  readonly person: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly language: Language
  readonly unitPath: string
  readonly roles: readonly Role[]
  readonly reach: Reach
  /** Who is of the branches reached, wherever they belong. */
  readonly members: readonly Id<'person'>[]
  /** For what others are looked at in this sitting, where it was said. */
  readonly purpose: Pair | null
}

export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The session a call came with. */
export interface SessionSeen {
  readonly id: Id<'session'>
  /** When it ends unless something is done in it. */
  readonly endsAt: Moment
  /** When it ends in any case. */
  readonly lastsUntil: Moment
  /** It runs on a registered device that several people share. */
  readonly shared: boolean
}

/** A system of others that calls with a token: no person, no session, one right, one reach. */
export interface SystemSeen {
  readonly id: Id<'source-system'>
  readonly name: string
  readonly right: SystemRight
  /** The unit that it reaches with all below. */
  readonly unitPath: string
}

/** Where a call came from. */
export interface From {
  /** The network address. */
  readonly address: string
  /** What the browser says it is. */
  readonly agent: string
  /** The origin of the pages as the browser addressed them, `https://plumbline.example`. */
  readonly origin: string
  /** The cookie of a registered device. */
  readonly device: string | undefined
}

/** What a view may use. */
export interface Looking {
  readonly tx: Tx
  readonly actor: Actor
  readonly today: Day
  readonly now: Moment
  readonly timeZone: string
  readonly upload: UploadedFile | undefined
  readonly session: SessionSeen | null
  /** The system that calls instead of a person; the actor is then nobody, with its reach. */
  readonly system: SystemSeen | null
  readonly from: From
  /** The code that stands for a person where names are not shown: to auditors, and on the ledger; another one each year. */
  readonly codeOf: (person: Id<'person'>, at?: Moment) => string
}

/** What is besides at hand where a verb has a word for a look at others; where it has none, such code does not compile. */
export interface Seeing {
  /**
   * Says whose personal data the answer shows, or whom the command is about; the door keeps that it was looked at. With
   * what was done about just these in place of the word of the verb, where that says less.
   */
  readonly looked: (people: readonly Id<'person'>[], told?: Pair) => void
}

/** For what several verbs are made of, some of which look at others. */
export type MaybeSeeing = Partial<Seeing>

type SeeingOf<Granted extends Access> = Granted extends { readonly look: Pair } ? Seeing : unknown

/** Who asks before signing in: nobody, with no roles and no reach. */
export const nobody = '00000000-0000-0000-0000-000000000000' as Id<'person'>

/** What a use case may use besides. */
export interface Acting extends Looking {
  /** Opens the visitor's session with this cookie, or ends it with nothing; a lasting one outlives the browser. */
  readonly keepSession: (cookie: string | null, lasting?: 'lasting') => void
  /** Makes this browser a registered device, or ends that with nothing. */
  readonly keepDevice: (cookie: string | null) => void
  /** The guess was right: the limiter forgets the wrong ones before it. */
  readonly forgive: () => void
  /** No secret was looked at: the limiter gives this one try back, and no other. */
  readonly giveTryBack: () => void
  /** The moment that it is meanwhile; `now` stays the one at which the call came. */
  readonly clock: () => Moment
  readonly newId: <Kind extends string>(kind: Kind) => Id<Kind>
  /** States a fact about one thing; the door puts all facts of a command under one ledger entry. */
  readonly record: (kind: string, id: string, payload: Readonly<Record<string, unknown>>) => void
}

export type UseCase<V extends Verb> = (
  cx: Acting & SeeingOf<V['access']>,
  input: InputOf<V>,
) => Promise<Result<AnswerOf<V>, RefusalOf<V>>>

export type View<Q extends Question> = (
  cx: Looking & SeeingOf<Q['access']>,
  input: InputOf<Q>,
) => Promise<Result<AnswerOf<Q>, RefusalOf<Q>>>
