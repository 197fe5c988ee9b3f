import { type Static, Type } from 'typebox'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, type Role, verb } from '#kernel/verb.ts'
import { discretions } from '../rules/power.ts'
import { controlKinds } from '../rules/risk-point.ts'
import { codeShape, gradeShape } from './access.ts'

/** Who adds posts: whoever takes lists of them and of their risk points in. */
const adders: readonly Role[] = ['officer', 'system-administrator']

const count = Type.Integer()
const nameShape = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  en: Type.String({ maxLength: 80 }),
})
const addedShape = Type.Array(Type.Object({ kind: oneOf(['point', 'power'] as const), name: pairShape }))

/**
 * The post templates of the packs (2,000 at most), the units in reach (5,000, as many as a tree has), and which posts could
 * lean on a template.
 */
export const PostTemplates = question(
  'risk.post-templates',
  { roles: adders, data: 'internal' },
  {
    input: Type.Object({
      /** Of the posts that lean on no template. */
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
    }),
    answer: Type.Object({
      /** How many there are of each, over all pages. */
      all: Type.Object({ templates: count, without: count, behind: count }),
      templates: Type.Array(
        Type.Object({
          code: Type.String(),
          version: Type.String(),
          name: pairShape,
          business: Type.String(),
          duties: pairShape,
          key: Type.Boolean(),
          points: count,
          powers: count,
          /** Process maps that pass such a post. */
          processes: count,
          /** Open posts in reach that lean on it. */
          used: count,
        }),
      ),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
      /** Posts in reach that lean on no template, 100 a page; `fits` is the template of their code or name. */
      without: Type.Array(
        Type.Object({ code: Type.String(), name: pairShape, unit: pairShape, fits: orNull(Type.String()) }),
      ),
      /** Posts whose template has a newer version than the one that was brought; the next come up as these are brought theirs. */
      behind: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          template: Type.String(),
          version: Type.String(),
          newest: Type.String(),
          /** What the newer version would add. */
          adds: addedShape,
          /** What it words otherwise than the version that was brought; it stays as it stands at the post. */
          reworded: addedShape,
        }),
      ),
      /** Process maps of the packs that pass posts in reach and are not here yet; `missing` are the posts at their steps that nobody leans on. */
      maps: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          steps: count,
          missing: Type.Array(pairShape),
          /** Somebody compared the map with such work. */
          checked: Type.Boolean(),
        }),
      ),
    }),
    refusals: ['left-to-officers'],
  },
)
export type PostTemplatesAnswer = Static<(typeof PostTemplates)['answer']>

const stateShape = oneOf(['new', 'there'] as const)

/** One template as it would arrive; for a post, what of it is there already. */
export const PostTemplateDetails = question(
  'risk.post-template',
  { roles: adders, data: 'internal' },
  {
    input: Type.Object({ template: codeShape, post: Type.Optional(codeShape) }),
    answer: Type.Object({
      code: Type.String(),
      version: Type.String(),
      name: pairShape,
      business: Type.String(),
      duties: pairShape,
      contacts: pairShape,
      /** Whether a person has compared it with such a post. */
      checked: Type.Boolean(),
      points: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          family: Type.String(),
          manifestation: pairShape,
          cause: pairShape,
          grade: gradeShape,
          controls: Type.Array(Type.Object({ text: pairShape, kind: oneOf(controlKinds), frequency: pairShape })),
          state: stateShape,
        }),
      ),
      powers: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          discretion: oneOf(discretions),
          limits: pairShape,
          state: stateShape,
        }),
      ),
      /** Its process maps; `missing` are the posts at their steps that are not there yet. */
      processes: Type.Array(
        Type.Object({
          name: pairShape,
          steps: count,
          missing: Type.Array(pairShape),
          state: stateShape,
          checked: Type.Boolean(),
        }),
      ),
    }),
    refusals: ['left-to-officers', 'template-not-found', 'post-not-found'],
  },
)
export type PostTemplateAnswer = Static<(typeof PostTemplateDetails)['answer']>

const broughtShape = {
  points: count,
  powers: count,
  processes: count,
  /** What was left out because its words name somebody there. */
  leftOut: Type.Array(pairShape),
}

/** Adds posts from templates; their risk points, powers and maps arrive as proposals. */
export const AddPosts = verb(
  'risk.add-posts',
  { roles: adders, data: 'internal' },
  {
    input: Type.Object({
      posts: Type.Array(
        Type.Object({
          template: codeShape,
          unit: codeShape,
          name: nameShape,
          /** The organisation's own code; one is made where none is given. */
          code: orNull(codeShape),
        }),
        { minItems: 1, maxItems: 100 },
      ),
    }),
    answer: Type.Object({ posts: Type.Array(Type.String()), ...broughtShape }),
    refusals: ['left-to-officers', 'template-not-found', 'unit-not-found', 'unit-closed', 'post-stands', 'code-taken'],
  },
)

/** Takes posts back that were added together, with all that came with them, within thirty seconds. */
export const UndoAddPosts = verb(
  'risk.undo-add-posts',
  { roles: adders, data: 'internal' },
  {
    input: Type.Object({ posts: Type.Array(codeShape, { minItems: 1, maxItems: 100 }) }),
    answer: Type.Object({ posts: count }),
    refusals: ['post-not-found', 'too-late', 'touched-since'],
  },
)

/** Brings what posts that are there lack of their templates, or process maps of the packs, as proposals. */
export const BringTemplates = verb(
  'risk.bring-templates',
  { roles: adders, data: 'internal' },
  {
    input: Type.Object({
      posts: Type.Array(Type.Object({ post: codeShape, template: codeShape }), { maxItems: 100 }),
      /** The process maps to bring, by code; without it those that pass one of these posts. */
      maps: Type.Optional(Type.Array(codeShape, { maxItems: 100 })),
    }),
    answer: Type.Object(broughtShape),
    refusals: ['left-to-officers', 'template-not-found', 'post-not-found', 'other-template'],
  },
)
