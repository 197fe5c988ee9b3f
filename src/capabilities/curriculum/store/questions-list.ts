import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#kernel/day.ts'
import type { DraftRow, Told } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { joined, languages, type Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { DraftState } from '../rules/draft.ts'
import { optionIds, type QuestionBody } from '../rules/question-draft.ts'
import {
  judgeQuestionRow,
  type QuestionField,
  type QuestionWish,
  questionFields,
  type StandingQuestion,
} from '../rules/question-row.ts'
import { postsToName } from './posts.ts'
import { lastVersionsOf } from './withdrawals.ts'

interface Sight {
  readonly tx: Tx
  readonly today: Day
}

/** A draft that a row begins or goes on with. */
export interface QuestionChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  readonly listed: readonly ListedChange[]
  readonly body: QuestionBody
}

interface Standing extends StandingQuestion {
  readonly state: DraftState | null
}

/** CUR-28: questions by their codes; what a row says otherwise becomes a draft, nothing in use is written over. */
export const questionsList = (families: readonly { readonly code: string; readonly name: Pair }[]) => ({
  name: 'questions',
  fields: questionFields,
  remembered: ['lesson'],
  judge: async (
    { tx, today }: Sight,
    about: { readonly fields: readonly string[]; readonly wordings: Wordings },
    _told: readonly Told[],
  ) => {
    const references = await normReferences(tx, today)
    const book = {
      standing: await standingQuestions(tx),
      lessons: namesOf('lesson', await lessonsKnown(tx), about.wordings),
      families: namesOf('families', families.map(known), about.wordings),
      posts: namesOf('posts', (await postsToName(tx)).map(known), about.wordings),
      cites: (reference: string) => references.has(reference),
    }
    return (told: Told, fixes: Parameters<typeof judgeQuestionRow>[1]) => judgeQuestionRow(told, fixes, book)
  },
  choices: async ({ tx }: Sight) => ({
    lesson: (await lessonsKnown(tx)).map(({ name }) => name.zh),
    families: families.map(({ name }) => name.zh),
    posts: (await postsToName(tx)).map(({ name }) => name.zh),
  }),
  plan: async ({ tx }: Sight, ready: readonly DraftRow<QuestionWish>[]) => {
    const standing = await standingQuestions(tx)
    const planned = ready.map(({ line, wish: { body } }) => ({
      line,
      change: changeOf(line, body, standing.get(body.code)),
    }))
    return {
      changes: planned.flatMap(({ change }) => change ?? []),
      unchanged: planned.filter(({ change }) => change === null).map(({ line }) => line),
    }
  },
})

export type QuestionsList = ReturnType<typeof questionsList>

const changeOf = (line: number, body: QuestionBody, now: Standing | undefined): QuestionChange | null => {
  const row = { key: body.code, label: body.stem, from: null }
  if (!now) {
    const after = joined(body.options.map(({ text }) => text))
    const listed = [{ ...row, field: null, before: nothing, after, follows: 'draft' }]
    return { line, kind: 'created', listed, body }
  }
  const follows = now.state === null ? 'next-version' : 'next-revision'
  const listed = parts
    .map((part) => ({ ...part, before: part.of(now.body), after: part.of(body) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
    .map(({ field, before, after }) => ({ ...row, field, before, after, follows }))
  return listed.length > 0 ? { line, kind: 'changed', listed, body } : null
}

const nothing: Pair = { zh: '', en: '' }
const same = (text: string): Pair => ({ zh: text, en: text })

interface Part {
  readonly field: QuestionField
  readonly of: (body: QuestionBody) => Pair
}

/** A text is compared in each language by itself: who reads in the one sees a change of the other too. */
const inBoth = (
  part: 'stem' | 'explanation' | 'atYourPost' | (typeof optionIds)[number],
  of: Part['of'],
): readonly Part[] =>
  languages.map((language) => ({ field: `${part}-${language}` as const, of: (body) => same(of(body)[language]) }))

/** What of a question is compared, and how it is shown. */
const parts: readonly Part[] = [
  { field: 'kind', of: ({ kind }) => same(kind) },
  ...inBoth('stem', ({ stem }) => stem),
  ...optionIds.flatMap((id) => inBoth(id, ({ options }) => options.find((one) => one.id === id)?.text ?? nothing)),
  {
    field: 'correct',
    of: ({ options }) =>
      same(
        options
          .filter(({ correct }) => correct)
          .map(({ id }) => id.toUpperCase())
          .join(' '),
      ),
  },
  ...inBoth('explanation', ({ explanation }) => explanation),
  ...inBoth('atYourPost', ({ atYourPost }) => atYourPost),
  { field: 'lesson', of: ({ lesson }) => same(lesson ?? '') },
  { field: 'families', of: ({ families }) => same(families.join('；')) },
  { field: 'posts', of: ({ posts }) => same(posts.join('；')) },
  { field: 'norms', of: ({ norms }) => same(norms.join('；')) },
]

const known = ({ code, name }: { readonly code: string; readonly name: Pair }): Known => ({
  ...{ id: code, code, name, fullName: '', path: '' },
})

const lessonsKnown = async (tx: Tx): Promise<Known[]> => {
  const rows = await tx.rows(sql<{ code: string; name: Pair }>`
    select code, body -> 'title' as name from lesson_version where tenant_id = ${tx.tenant} and current
    order by code limit ${offeredAtMost.content}`)
  return rows.map(known)
}

/** The draft of a question where there is one, else the last version that was in use; at most 20,000. */
const standingQuestions = async (tx: Tx): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await tx.rows(sql<Standing & { code: string }>`
    select coalesce(d.code, q.code) as code, coalesce(d.body, q.body - 'version') as body,
      case when d.code is null then q.version else d.based_on end as version, d.state
    from ${lastVersionsOf(tx, 'question')} q
    full join (select * from content_draft where tenant_id = ${tx.tenant} and kind = 'question') d on d.code = q.code
    order by 1 limit 20000`)
  return new Map(rows.map(({ code, ...row }) => [code, row]))
}

/** Every norm and article that may be cited: of what is not repealed today. */
const normReferences = async (tx: Tx, today: Day): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ reference: string }>`
    with n as (
      select code, articles from norms_norm n where n.tenant_id = ${tx.tenant} and not exists (
        select from norms_change r where r.tenant_id = n.tenant_id and r.code = n.code and r.kind = 'repealed'
          and r.effective_on <= ${today}::date))
    select n.code as reference from n
    union select n.code || '#' || (a ->> 'anchor') from n, jsonb_array_elements(n.articles) a limit 20000`)
  return new Set(rows.map(({ reference }) => reference))
}
