import { type Day, shortDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Text, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { versionsText } from '#ui/text.ts'
import { Versions } from '#ui/versions.tsx'
import { builderText, conflictText as text } from '../text/builder.ts'
import type { Choices, Draft, ProgrammeView } from './draft.ts'
import { draftOf, keyOf, rulesOf } from './draft.ts'
import type { Drafting } from './use-draft.ts'

interface ConflictCardProps {
  readonly programme: ProgrammeView
  readonly drafting: Drafting
  readonly choices: Choices
}

/** Two authors wrote at once: both versions side by side where they differ, and a person picks one (picture 11). */
export const ConflictCard = ({ programme, drafting: { draft, save, takeKept }, choices }: ConflictCardProps) => {
  const t = useText()
  const theirs = draftOf(programme)
  const [left, right] = [told(t, theirs, choices), told(t, draft, choices)]
  const lines = left.map(({ name, value }, at) => ({ name, theirs: value, mine: right[at]?.value ?? '' }))
  return (
    <div role="alert">
      <Card title={t(text.title)}>
        <p className="muted">{t(builderText.conflict)}</p>
        <Versions lines={lines} who={text.who} keptAt={programme.changedAt} />
        <p className="t13 muted">{t(text.ledger)}</p>
        <div className="row">
          <Button tone="primary" onPress={() => void save(programme.revision)}>
            {t(versionsText.keepMine)}
          </Button>
          <Button onPress={takeKept}>{t(versionsText.takeTheirs)}</Button>
        </div>
      </Card>
    </div>
  )
}

/** Everything an author can change, as a person reads it. */
const told = (t: Text, draft: Draft, choices: Choices): { readonly name: string; readonly value: string }[] => {
  const { grades, families, posts, businesses, units, roles, excluded, leading, partyMembers, everyone } =
    rulesOf(draft)
  const rules = grades.length + families.length + posts.length + businesses.length + units.length + roles.length
  const flags = [leading, partyMembers, everyone].filter(Boolean).length
  const titles = draft.items.map((key) => t(choices.items.find((item) => keyOf(item) === key)?.title ?? plain(key)))
  return [
    { name: t(text.name), value: draft.nameZh === draft.nameEn ? draft.nameZh : `${draft.nameZh} / ${draft.nameEn}` },
    { name: t(text.window), value: `${dayOf(t, draft.fromOn)} – ${dayOf(t, draft.toOn)}` },
    { name: t(text.audience), value: t(text.rules, { n: rules + flags, excluded: excluded.length }) },
    { name: t(text.items), value: titles.join(t(text.between)) || t(text.nothing) },
    { name: t(text.reason), value: draft.overReason || t(text.nothing) },
  ]
}

const plain = (key: string): Pair => ({ zh: key, en: key })

const dayOf = (t: Text, day: string): string => (day === '' ? '' : t(shortDay(day as Day)))
