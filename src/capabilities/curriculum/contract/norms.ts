import { type Static, Type } from 'typebox'
import { bindsShape, bound, changeKinds, normWordsLimit, notInForceShape } from '#capabilities/norms/contract.ts'
import { seersAndHolders } from '#capabilities/risk/contract/roles.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { codeShape } from '../rules/lesson.ts'
import { citingKinds, verdicts } from '../rules/recheck.ts'

/** Content belongs to the author; officers see what must be looked at again and help to settle it. */
const writing = { roles: ['author'], data: 'internal' } as const
const looking = { roles: ['author', 'officer'], data: 'internal' } as const

const sentence = (maxLength: number) =>
  Type.Object({ zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) })

/** What somebody writes down of a norm: title, dates, who is bound, articles in our own words, where it stands. */
const written = {
  title: sentence(120),
  issuer: sentence(80),
  documentNo: orNull(Type.String({ minLength: 1, maxLength: 60 })),
  issuedOn: orNull(dayShape),
  binds: Type.Array(oneOf(bound), { minItems: 1, maxItems: 4 }),
  local: Type.Boolean(),
  articles: Type.Array(Type.Object({ anchor: codeShape, paraphrase: sentence(400) }), { minItems: 1, maxItems: 60 }),
  sourceTitle: Type.String({ minLength: 1, maxLength: 200 }),
  /** From this day it holds. */
  fromOn: dayShape,
  /** What changed, in a sentence for those who must look again. */
  note: sentence(200),
}

export const AddNorm = verb('curriculum.add-norm', writing, {
  input: Type.Object({ norm: codeShape, ...written }),
  answer: Type.Object({ version: Type.String() }),
  refusals: ['code-taken', 'anchor-twice'],
})

const changed = Type.Object({ version: Type.String(), again: Type.Integer() })

/** NRM-9: the version that was read. */
const over = Type.String({ minLength: 1, maxLength: 40 })

/** NRM-4, NRM-5, CUR-11: a new version; everything that leans on what changed is listed to be looked at again. */
export const ChangeNorm = verb('curriculum.change-norm', writing, {
  input: Type.Object({ norm: codeShape, over, ...written }),
  answer: changed,
  refusals: [
    'norm-not-found',
    'norm-repealed',
    'changed-meanwhile',
    'nothing-changed',
    'holds-earlier',
    'anchor-twice',
  ],
})

export const RepealNorm = verb('curriculum.repeal-norm', writing, {
  input: Type.Object({
    norm: codeShape,
    over,
    fromOn: dayShape,
    note: sentence(200),
    /** The norm that took its place, where it is in the library. */
    replacedBy: Type.Optional(codeShape),
  }),
  answer: changed,
  refusals: ['norm-not-found', 'norm-repealed', 'changed-meanwhile', 'holds-earlier', 'replacement-not-found'],
})

const citing = {
  kind: oneOf(citingKinds),
  code: Type.String(),
  /** The lesson, case, question, point, power or map by its words. */
  title: pairShape,
  /** The post of a card, a risk point or a power. */
  post: orNull(Type.Object({ code: Type.String(), name: pairShape })),
  reference: Type.String(),
  /** The lesson through which a card or a risk point leans on the norm. */
  via: orNull(pairShape),
}

/** On the page; the workbook goes on. */
export const usesAtMost = 1_000

/** What leans on a norm: what cites it, and cards and risk points through their lessons. */
export const NormUses = question(
  'curriculum.norm-uses',
  { roles: everyRole, data: 'internal' },
  {
    input: Type.Object({ norm: Type.String({ minLength: 1, maxLength: 80 }) }),
    answer: Type.Object({ uses: Type.Array(Type.Object(citing)) }),
  },
)
export type NormUsesAnswer = Static<(typeof NormUses)['answer']>

/** CUR-57: what binds a post: the norms that its powers, risk points and process maps, lessons and cases lean on. */
export const BindingNorms = question(
  'curriculum.binding-norms',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      post: Type.String({ minLength: 1, maxLength: 80 }),
      words: Type.Optional(Type.String({ maxLength: normWordsLimit })),
    }),
    answer: Type.Object({
      /** What the post is called. */
      post: pairShape,
      norms: Type.Array(
        Type.Object({
          code: Type.String(),
          title: pairShape,
          binds: bindsShape,
          articles: Type.Array(
            Type.Object({
              reference: Type.String(),
              paraphrase: orNull(pairShape),
              notInForce: notInForceShape,
              by: Type.Array(Type.Object({ kind: oneOf(citingKinds), n: Type.Integer() })),
            }),
          ),
        }),
      ),
    }),
    refusals: ['post-not-found'],
  },
)
export type BindingNormsAnswer = Static<(typeof BindingNorms)['answer']>

/** On the page; the workbook goes on. */
export const changesAtMost = 30

/** CUR-11, CUR-12: what waits to be looked at again, by change, and what was settled last. */
export const Rechecks = question('curriculum.rechecks', looking, {
  input: Type.Object({}),
  answer: Type.Object({
    changes: Type.Array(
      Type.Object({
        change: idOf('norm-change'),
        norm: Type.String(),
        title: pairShape,
        kind: oneOf(changeKinds),
        effectiveOn: orNull(dayShape),
        recordedAt: momentShape,
        note: orNull(pairShape),
        /** What took the place of a norm that has ended, where it is told. */
        replacedBy: orNull(Type.Object({ code: Type.String(), title: pairShape })),
        items: Type.Integer(),
        settled: Type.Integer(),
        /** Open, and not in this list: beyond its bound, or beyond the reach of whoever asks. */
        notShown: Type.Integer(),
        open: Type.Array(
          Type.Object({
            id: idOf('recheck'),
            ...citing,
            version: orNull(Type.String()),
            /** A version that came since; then it may be settled as changed. */
            newer: orNull(Type.String()),
          }),
        ),
      }),
    ),
  }),
})
export type RechecksAnswer = Static<(typeof Rechecks)['answer']>

/** CUR-12: a person has looked: still right as it stands, or changed in the version there is now. */
export const SettleRecheck = verb('curriculum.settle-recheck', looking, {
  input: Type.Object({
    items: Type.Array(idOf('recheck'), { minItems: 1, maxItems: 100 }),
    verdict: oneOf(verdicts),
  }),
  answer: Type.Object({ settled: Type.Integer() }),
  refusals: ['recheck-not-found', 'already-settled', 'no-new-version'],
})
