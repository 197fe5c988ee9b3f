import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { dayShape, orNull, pairShape } from '#kernel/shape.ts'
import type { Pair } from '#kernel/text.ts'
import { codeShape, versionShape } from './lesson.ts'
import { keyFaults, optionShape } from './question.ts'

/** R6: half a page about something from outside, what it changes for the reader, and one question. */
export const noticeShape = Type.Object({
  code: codeShape,
  version: versionShape,
  title: pairShape,
  /** Where it comes from: a document, a meeting, a circular; never the document itself. */
  source: Type.String({ minLength: 1, maxLength: 120 }),
  documentNo: orNull(Type.String({ minLength: 1, maxLength: 60 })),
  /** The day on which it reached the organisation; the time to reach everybody is counted from here. */
  receivedOn: dayShape,
  /** After this day nobody is asked to read it any more. */
  expiresOn: dayShape,
  digest: pairShape,
  changes: pairShape,
  ask: pairShape,
  options: Type.Array(optionShape, { minItems: 2, maxItems: 4 }),
  explanation: pairShape,
  /** CUR-56: the norms that it tells of. */
  norms: Type.Array(Type.String()),
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape),
  /** CUR-55: the withdrawn notice that it corrects. */
  replaces: orNull(codeShape),
})
export type Notice = Static<typeof noticeShape>

/** Planned minutes of a notice: half a page and one question. */
export const noticeMinutes = 2

export type NoticeFault = 'over-half-a-page' | 'one-right-option' | 'expires-too-early'

/** CUR-13: a notice fits on half a page, has exactly one right option, and is good for at least a day after it came. */
export const checked = (notice: Notice): Result<Notice, NoticeFault> => {
  if (!fitsHalfAPage(notice.digest)) return no('over-half-a-page')
  if (keyFaults({ kind: 'single', options: notice.options }).length > 0) return no('one-right-option')
  return notice.expiresOn > notice.receivedOn ? ok(notice) : no('expires-too-early')
}

/** CUR-55: a corrected notice comes in the place of one that is withdrawn, and in the place of which none came yet. */
export const mayReplace = (
  before: { readonly withdrawnOn: Day | null; readonly replacedBy: unknown } | undefined,
): Result<null, 'not-withdrawn' | 'replaced-already'> => {
  if (!before || before.withdrawnOn === null) return no('not-withdrawn')
  return before.replacedBy === null ? ok(null) : no('replaced-already')
}

/** Half a page: so many Chinese characters, so many English words. */
export const halfAPage = { zh: 400, en: 280 } as const

export const fitsHalfAPage = ({ zh, en }: Pair): boolean =>
  zh.replace(/\s/g, '').length <= halfAPage.zh && en.split(/\s+/).filter(Boolean).length <= halfAPage.en

/** Whether somebody may still be asked to read it. */
export const isGood = (
  { expiresOn, withdrawnOn }: { readonly expiresOn: Day; readonly withdrawnOn: Day | null },
  on: Day,
): boolean => withdrawnOn === null && on <= expiresOn
