import type { NormAnswer } from '#capabilities/norms/contract.ts'
import { boundText } from '#capabilities/norms/text.ts'
import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Text } from '#platform/web.ts'
import type { VersionLine } from '#ui/versions.tsx'
import { normsText, normFormText as text } from '../../text/norms.ts'
import { draftOf, type NormDraft } from './norm-draft.ts'

/** NRM-9: the version that came meanwhile beside one's own, line by line. */
export const linesOf = (t: Text, answer: NormAnswer, mine: NormDraft): VersionLine[] => {
  const [a, b] = [said(t, keptOf(answer)), said(t, mine)]
  return [...new Set([...a.keys(), ...b.keys()])].map((name) => ({
    ...{ name, theirs: a.get(name) ?? '', mine: b.get(name) ?? '' },
  }))
}

/** The version in the words of its form, with its day and what was said of it. */
const keptOf = (answer: NormAnswer): NormDraft => ({
  ...draftOf(answer),
  fromOn: answer.effectiveOn ?? '',
  note: answer.history.at(-1)?.note ?? { zh: '', en: '' },
})

/** When the newest version was recorded. */
export const keptAtOf = ({ history }: NormAnswer): Moment | null => history.at(-1)?.recordedAt ?? null

const said = (t: Text, draft: NormDraft): ReadonlyMap<string, string> => {
  const twice = (label: string, { zh, en }: Pair): [string, string][] => [
    [`${label} · ${t(text.zh)}`, zh],
    [`${label} · ${t(text.en)}`, en],
  ]
  return new Map([
    ...twice(t(normsText.title), draft.title),
    ...twice(t(normsText.issuer), draft.issuer),
    [t(text.number), draft.documentNo],
    [t(text.issued), draft.issuedOn],
    [t(text.from), draft.fromOn],
    [t(text.binds), draft.binds.map((one) => t(boundText[one])).join(' · ')],
    [t(text.local), t(draft.local ? text.yes : text.no)],
    [t(text.source), draft.sourceTitle],
    ...draft.articles.flatMap(({ anchor, paraphrase }) => twice(`#${anchor}`, paraphrase)),
    ...twice(t(text.noteOf), draft.note),
  ])
}
