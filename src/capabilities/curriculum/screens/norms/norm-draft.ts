import type { NormAnswer } from '#capabilities/norms/contract.ts'
import { type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { AddNorm } from '../../contract/norms.ts'

/** What stands in the form, days and optional fields as the texts that were typed. */
export interface NormDraft {
  readonly norm: string
  readonly title: Pair
  readonly issuer: Pair
  readonly documentNo: string
  readonly issuedOn: string
  readonly fromOn: string
  readonly binds: readonly NormAnswer['binds'][number][]
  readonly local: boolean
  readonly articles: readonly { readonly anchor: string; readonly paraphrase: Pair }[]
  readonly sourceTitle: string
  readonly note: Pair
}

const noWords: Pair = { zh: '', en: '' }
export const blankArticle = { anchor: '', paraphrase: noWords }

export const blankNorm = (today: Day): NormDraft => ({
  norm: '',
  title: noWords,
  issuer: noWords,
  documentNo: '',
  issuedOn: '',
  fromOn: today,
  binds: ['every-employee'],
  local: true,
  articles: [blankArticle],
  sourceTitle: '',
  note: noWords,
})

export const draftOf = (answer: NormAnswer): NormDraft => ({
  norm: answer.code,
  title: answer.title,
  issuer: answer.issuer,
  documentNo: answer.documentNo ?? '',
  issuedOn: answer.issuedOn ?? '',
  fromOn: '',
  binds: answer.binds,
  local: answer.local,
  articles: answer.articles,
  sourceTitle: answer.source.title,
  note: noWords,
})

/** The fields that are still to be filled, by the id of their control. */
export const missingIn = (draft: NormDraft): string[] => [
  ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.norm) ? [] : ['norm-code']),
  ...(draft.title.zh.trim() ? [] : ['norm-title-zh']),
  ...(draft.title.en.trim() ? [] : ['norm-title-en']),
  ...(draft.issuer.zh.trim() ? [] : ['norm-issuer-zh']),
  ...(draft.issuer.en.trim() ? [] : ['norm-issuer-en']),
  ...(parseDay(draft.fromOn) ? [] : ['norm-from']),
  ...(draft.sourceTitle.trim() ? [] : ['norm-source']),
  ...draft.articles.flatMap(({ anchor, paraphrase }, at) => [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(anchor) ? [] : [`norm-anchor-${at}`]),
    ...(paraphrase.zh.trim() ? [] : [`norm-article-zh-${at}`]),
    ...(paraphrase.en.trim() ? [] : [`norm-article-en-${at}`]),
  ]),
  ...(draft.note.zh.trim() ? [] : ['norm-note-zh']),
  ...(draft.note.en.trim() ? [] : ['norm-note-en']),
]

/** What is sent; only for a draft in which nothing is missing. */
export const inputOf = (draft: NormDraft): InputOf<typeof AddNorm> | null => {
  const fromOn = parseDay(draft.fromOn)
  if (!fromOn) return null
  return {
    ...draft,
    binds: [...draft.binds],
    articles: draft.articles.map((article) => ({ ...article })),
    documentNo: draft.documentNo.trim() || null,
    issuedOn: parseDay(draft.issuedOn) ?? null,
    fromOn,
  }
}
