import { type Static, Type } from 'typebox'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { caseShape } from './case.ts'
import { gaps, isClose, type Placed, reviewed, type Written } from './draft.ts'

/** A warning case while it is being written. */
export const caseBodyShape = Type.Omit(caseShape, ['version'])
export type CaseBody = Static<typeof caseBodyShape>
export type CaseDraft = Written<CaseBody>

/** How far from a true event: made of several, a true one changed, or one that was published by those in charge. */
export const anonymisations = ['composite', 'altered', 'public'] as const
export type Anonymisation = (typeof anonymisations)[number]

/** Every text of a case that is read, with its place. */
export const caseTexts = (body: CaseBody): Placed[] => [
  { place: 'title', pair: body.title },
  { place: 'processNode', pair: body.processNode },
  { place: 'opening', pair: body.opening },
  ...body.decisionPoints.flatMap(({ text, ask, choices, happened }, at) => [
    { place: `decisionPoints/${at}/text`, pair: text },
    { place: `decisionPoints/${at}/ask`, pair: ask },
    ...choices.flatMap((choice) => [
      { place: `decisionPoints/${at}/choices/${choice.id}/text`, pair: choice.text },
      { place: `decisionPoints/${at}/choices/${choice.id}/reveal`, pair: choice.reveal },
    ]),
    { place: `decisionPoints/${at}/happened`, pair: happened },
  ]),
  { place: 'consequence', pair: body.consequence },
  { place: 'missedChance', pair: body.missedChance },
  { place: 'controlThatStops', pair: body.controlThatStops },
  { place: 'checkOurs', pair: body.checkOurs },
  { place: 'source', pair: sourceWords(body) },
]

/** Where it comes from, in both languages. */
export const sourceWords = ({ source: { note } }: Pick<CaseBody, 'source'>): Pair =>
  typeof note === 'string' ? { zh: note, en: note } : note

/**
 * CUR-26 (R27): a second person is asked once the case is whole in both languages, says how it was made nameless and
 * from what, and the four questions of closeness are answered.
 */
export const caseAsked = (
  draft: CaseDraft,
): Result<CaseDraft, 'words-missing' | 'anonymisation-missing' | 'closeness-missing'> => {
  if (gaps(caseTexts(draft.body)).length > 0) return no('words-missing')
  if (!(anonymisations as readonly string[]).includes(draft.body.anonymisation)) return no('anonymisation-missing')
  if (!isClose(draft.closeness)) return no('closeness-missing')
  return ok({ ...draft, state: 'asked' })
}

/** CUR-27 (R27): a case is let pass by the officer, who answers for its being nameless and stands in it as approver. */
export const caseReviewed = (
  draft: CaseDraft,
  said: Parameters<typeof reviewed>[1] & { readonly isOfficer: boolean },
): Result<CaseDraft, 'not-asked' | 'own-work' | 'reason-missing' | 'officer-approves'> => {
  if (said.verdict === 'pass' && !said.isOfficer) return no('officer-approves')
  const next = reviewed(draft, said)
  if (!next.ok) return next
  const approver = said.verdict === 'pass' ? 'officer' : null
  return ok({ ...next.value, body: { ...next.value.body, approver } })
}

const words: Pair = { zh: '', en: '' }

/** A case to begin with: one decision with two choices. */
export const blankCase = (code: string, title: Pair): CaseBody => ({
  ...{ code, title, sector: '', families: [], posts: [], processNode: words, rank: 'crew', opening: words },
  decisionPoints: [blankPoint],
  ...{ ruleBroken: [], consequence: words, missedChance: words, controlThatStops: words, checkOurs: words },
  ...{ anonymisation: 'composite', source: { kind: 'composite', note: words }, approver: null, checker: null },
})

export const blankPoint: CaseBody['decisionPoints'][number] = {
  ...{ text: words, ask: words, happened: words },
  choices: ['a', 'b'].map((id) => ({ id, text: words, reveal: words })),
}
