import { currentNorms, type Norm } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { type PackVersions, type PackVersionsAnswer, packVersionsPage } from '../contract/packs.ts'
import { type CaseBody, caseTexts } from '../rules/case-draft.ts'
import { type ContentKind, type DraftBody, differing, type Placed, textsOf } from '../rules/draft.ts'
import {
  contentFigures,
  contentTexts,
  type FormBody,
  type FormKind,
  formContent,
  formKinds,
} from '../rules/form-content.ts'
import { type QuestionBody, questionTexts } from '../rules/question-draft.ts'
import { sceneNumbers } from '../rules/sheet.ts'
import { type Aside, asidesWaiting, countAsides } from '../store/pack-items.ts'

/** Enough to know what it is about; the whole text is read once it is taken into the studio. */
const linesAtMost = 12

type Line = PackVersionsAnswer['waiting'][number]['lines'][number]

/** CUR-41, CUR-47: what packs brought of things that were changed here, beside the last version here. */
export const packVersions: View<typeof PackVersions> = async ({ tx }, { page = 0, ...of }) => {
  const matching = await countAsides(tx, of)
  // What was answered may have emptied the page that was open.
  const shown = Math.min(page, Math.max(0, Math.ceil(matching / packVersionsPage) - 1))
  const waiting = await asidesWaiting(tx, { ...of, most: packVersionsPage, from: shown * packVersionsPage })
  const norms = await normsHere(tx, waiting)
  return ok({
    matching,
    page: shown,
    waiting: waiting.map(({ now, body, here, ...one }) => {
      const { kind, code, title, version, pack, packVersion, cameAt } = one
      const norm = kind === 'norm' ? norms.get(code) : undefined
      const scenes = { ...scenesOf(kind, now), ...scenesOf(kind, body) }
      return {
        ...{ kind, code, title, version, pack, packVersion, cameAt },
        here: norm?.version ?? now?.version ?? here,
        ...cut(
          kind === 'norm' ? normLines(norm?.body, body as unknown as Norm) : inOrder(linesOf(kind, now, body), scenes),
        ),
        scenes,
      }
    }),
  })
}

const normsHere = async (tx: Tx, waiting: readonly Aside[]) => {
  const codes = waiting.filter(({ kind }) => kind === 'norm').map(({ code }) => code)
  return new Map((await currentNorms(tx, codes)).map((norm) => [norm.code, norm]))
}

const cut = (all: readonly Line[]): { readonly lines: Line[]; readonly more: number } => {
  const lines = all.slice(0, linesAtMost)
  return { lines, more: all.length - lines.length }
}

const linesOf = (kind: ContentKind, now: object | null, body: object): Line[] => [
  ...asLines(now ? wordsOf(kind, now) : [], wordsOf(kind, body)),
  ...asLines(now ? figuresOf(kind, now) : [], figuresOf(kind, body))
    .filter(({ language }) => language === 'zh')
    .map((line) => ({ ...line, language: null })),
]

/** Scenes by their numbers, whatever the order in which the file has them. */
const inOrder = (lines: readonly Line[], scenes: Readonly<Record<string, number>>): Line[] => {
  const at = ({ place }: Line): number => {
    const [part, id = ''] = place.split('/')
    return part === 'scenes' ? (scenes[id] ?? 0) : 0
  }
  return [...lines].sort((a, b) => at(a) - at(b))
}

const asLines = (here: readonly Placed[], pack: readonly Placed[]): Line[] =>
  differing(here, pack).map(({ place, language, mine, theirs }) => ({ place, language, here: mine, pack: theirs }))

const scenesOf = (kind: Aside['kind'], body: object | null): Readonly<Record<string, number>> =>
  kind === 'lesson' && body ? Object.fromEntries(sceneNumbers(body as DraftBody)) : {}

const wordsOf = (kind: ContentKind, body: object): readonly Placed[] => {
  if (kind === 'lesson') return textsOf(body as DraftBody)
  if (kind === 'case') return caseTexts(body as CaseBody)
  return kind === 'question' ? questionTexts(body as QuestionBody) : contentTexts(formContent(kind, body as FormBody))
}

const figuresOf = (kind: ContentKind, body: object): readonly Placed[] =>
  isForm(kind) ? contentFigures(formContent(kind, body as FormBody)) : []

const isForm = (kind: ContentKind): kind is FormKind => (formKinds as readonly ContentKind[]).includes(kind)

/** Words by language, then what is the same in every language. */
const normLines = (here: Norm | undefined, pack: Norm): Line[] => [
  ...asLines(here ? normTexts(here) : [], normTexts(pack)),
  ...normFacts.flatMap(([place, of]): Line[] => {
    const [mine, theirs] = [here ? of(here) : '', of(pack)]
    return mine === theirs ? [] : [{ place, language: null, here: mine, pack: theirs }]
  }),
]

const normTexts = ({ title, issuer, articles }: Norm): Placed[] => [
  { place: 'title', pair: title },
  { place: 'issuer', pair: issuer },
  ...articles.map(({ anchor, paraphrase }) => ({ place: `articles/#${anchor}`, pair: paraphrase })),
]

/** Who is bound is told by its codes. */
const normFacts: readonly (readonly [string, (norm: Norm) => string])[] = [
  ['documentNo', ({ documentNo }) => documentNo ?? ''],
  ['issuedOn', ({ issuedOn }) => issuedOn ?? ''],
  ['effectiveOn', ({ effectiveOn }) => effectiveOn ?? ''],
  ['binds', ({ binds }) => [...binds].sort().join(' ')],
]
