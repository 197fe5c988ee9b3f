import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { PackVersions, PackVersionsAnswer } from '../contract/packs.ts'
import { type CaseBody, caseTexts } from '../rules/case-draft.ts'
import { type DraftBody, differing, type Placed, textsOf } from '../rules/draft.ts'
import { contentLines, type FormBody, formContent } from '../rules/form-content.ts'
import { type QuestionBody, questionTexts } from '../rules/question-draft.ts'
import { sceneNumbers } from '../rules/sheet.ts'
import { type Aside, asidesWaiting } from '../store/pack-items.ts'

/** Enough to know what it is about; the whole text is read once it is taken into the studio. */
const linesAtMost = 12

/** CUR-41: what packs brought of things that were changed here, beside what is in use now. */
export const packVersions: View<typeof PackVersions> = async ({ tx }) =>
  ok({
    waiting: (await asidesWaiting(tx)).map(
      ({ kind, code, title, version, here, pack, packVersion, cameAt, ...rest }) => ({
        ...{ kind, code, title, version, pack, packVersion, cameAt },
        here: rest.now?.version ?? here,
        ...linesOf(kind, rest.now, rest.body),
        scenes: { ...scenesOf(kind, rest.now), ...scenesOf(kind, rest.body) },
      }),
    ),
  })

const linesOf = (
  kind: Aside['kind'],
  now: object | null,
  body: object,
): Pick<PackVersionsAnswer['waiting'][number], 'lines' | 'more'> => {
  const all = differing(now ? wordsOf(kind, now) : [], wordsOf(kind, body))
  const lines = all
    .slice(0, linesAtMost)
    .map(({ place, language, mine, theirs }) => ({ place, language, here: mine, pack: theirs }))
  return { lines, more: all.length - lines.length }
}

const scenesOf = (kind: Aside['kind'], body: object | null): Readonly<Record<string, number>> =>
  kind === 'lesson' && body ? Object.fromEntries(sceneNumbers(body as DraftBody)) : {}

const wordsOf = (kind: Aside['kind'], body: object): readonly Placed[] => {
  if (kind === 'lesson') return textsOf(body as DraftBody)
  if (kind === 'case') return caseTexts(body as CaseBody)
  return kind === 'question' ? questionTexts(body as QuestionBody) : contentLines(formContent(kind, body as FormBody))
}
