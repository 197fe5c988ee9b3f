import { type ReactNode, useState } from 'react'
import { familyText } from '#capabilities/curriculum/text.ts'
import { businessText } from '#capabilities/risk/text/words.ts'
import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { type AudienceRules, audienceRoles, type Grade, namesSomebody } from '../rules/audience.ts'
import { audienceRoleText, audienceText } from '../text/builder.ts'
import { AudienceDialog } from './audience-dialog.tsx'
import { ChipSet } from './chip-set.tsx'
import { useCounts } from './counts.ts'
import type { Part } from './part.ts'
import style from './plan.module.css'

/** Whom it is for, as rules over posts; every line shows what it holds before it is ticked. */
export const AudienceCard = (part: Part) => {
  const t = useText()
  const [isListed, setListed] = useState(false)
  const { draft, change, choices, locked, figures } = part
  const { audience } = draft
  const set = (over: Partial<AudienceRules>) => change({ audience: { ...audience, ...over } })
  const say = useCounts()
  const narrowed = audience.families.length > 0
  const grade = (one: Grade) => ({
    on: audience.grades.includes(one),
    onChange: (on: boolean) =>
      set({ grades: on ? [...audience.grades, one] : audience.grades.filter((other) => other !== one) }),
    mark: <GradeMark grade={marks[one]} />,
    locked,
  })
  const counts = (group: 'high' | 'medium' | 'low') =>
    figures &&
    t(audienceText.postsPeople, {
      posts: say.posts(figures.groups[group].posts),
      people: say.people(figures.groups[group].people),
    })
  const people = (n: number | undefined) => n !== undefined && say.people(n)
  return (
    <Card title={t(audienceText.title)} aside={people(figures?.people)}>
      <ul className={style.audience}>
        <Line {...grade('HIGH')} count={counts('high')}>
          {t(audienceText.high)}
        </Line>
        <Line {...grade('MEDIUM')} count={counts('medium')}>
          {t(narrowed ? audienceText.mediumFamilies : audienceText.medium)}
        </Line>
        <Line
          on={audience.leading}
          onChange={(leading) => set({ leading })}
          locked={locked}
          count={people(figures?.groups.leading.people)}
        >
          {t(audienceText.leading)}
        </Line>
        <Line {...grade('LOW')} count={counts('low')}>
          {t(narrowed ? audienceText.lowFamilies : audienceText.low)}
        </Line>
      </ul>
      <ChipSet
        label={t(audienceText.families)}
        add={t(audienceText.addFamily)}
        locked={locked}
        chosen={audience.families}
        choices={choices.families.map(({ code, posts }) => ({
          code,
          name: t(familyText(code)),
          choice: t(audienceText.familyPosts, { family: t(familyText(code)), posts: say.posts(posts) }),
        }))}
        onChange={(families) => set({ families })}
      />
      <details className={style.more} open={hasMore(audience) || undefined}>
        <summary>{t(audienceText.more)}</summary>
        <ul className={style.audience}>
          <Line
            on={audience.partyMembers}
            onChange={(partyMembers) => set({ partyMembers })}
            locked={locked}
            count={people(figures?.groups.party)}
          >
            {t(audienceText.party)}
          </Line>
          <Line
            on={audience.everyone}
            onChange={(everyone) => set({ everyone })}
            locked={locked}
            count={people(figures?.whole)}
            note={audience.everyone && t(audienceText.everyoneNote)}
          >
            {t(audienceText.everyone)}
          </Line>
        </ul>
        <ChipSet
          label={t(audienceText.roles)}
          add={t(audienceText.addRole)}
          locked={locked}
          chosen={audience.roles}
          choices={choices.roles.map(({ code, people }) => ({
            code,
            name: t(audienceRoleText[code]),
            choice: t(audienceText.rolePeople, { role: t(audienceRoleText[code]), people: say.people(people) }),
          }))}
          onChange={(roles) => set({ roles: audienceRoles.filter((role) => roles.includes(role)) })}
        />
        <ChipSet
          label={t(audienceText.posts)}
          add={t(audienceText.addPost)}
          locked={locked}
          chosen={audience.posts}
          choices={choices.posts.map(({ code, name }) => ({ code, name: t(name) }))}
          onChange={(posts) => set({ posts })}
        />
        <ChipSet
          label={t(audienceText.businesses)}
          add={t(audienceText.addBusiness)}
          locked={locked}
          chosen={audience.businesses}
          choices={choices.businesses.map((code) => ({ code, name: t(businessText(code)) }))}
          onChange={(businesses) => set({ businesses })}
        />
        <ChipSet
          label={t(audienceText.units)}
          add={t(audienceText.addUnit)}
          locked={locked}
          chosen={audience.units}
          choices={choices.units.map(({ code, name, depth }) => ({
            code,
            name: t(name),
            choice: `${'　'.repeat(Math.max(0, depth - 1))}${t(name)}`,
          }))}
          onChange={(units) => set({ units })}
        />
      </details>
      <div className={style.listRow}>
        <p className="t13 muted">{figures && <Rest part={part} />}</p>
        <Button size="small" icon="people" disabled={!namesSomebody(audience)} onPress={() => setListed(true)}>
          {t(audienceText.list)}
        </Button>
      </div>
      {isListed && <AudienceDialog {...part} onClose={() => setListed(false)} />}
    </Card>
  )
}

const marks = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const

const hasMore = ({ partyMembers, everyone, roles, posts, businesses, units }: AudienceRules): boolean =>
  partyMembers || everyone || roles.length > 0 || posts.length > 0 || businesses.length > 0 || units.length > 0

const Rest = ({ part: { draft, figures } }: { readonly part: Part }) => {
  const t = useText()
  const { people } = useCounts()
  if (!figures) return null
  if (!namesSomebody(draft.audience)) return t(audienceText.none)
  const rest = figures.whole - figures.people
  return (
    <>
      {rest > 0 && t(audienceText.rest, { n: grouped(rest) })}
      {draft.exclusions.length > 0 && (
        <span className={style.line}>{t(audienceText.excluded, { people: people(draft.exclusions.length) })}</span>
      )}
    </>
  )
}

interface LineProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly locked: boolean
  readonly mark?: ReactNode
  readonly count?: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

const Line = ({ on, onChange, locked, mark, count, note, children }: LineProps) => (
  <li>
    <Check checked={on} onChange={onChange} disabled={locked} {...(note ? { note } : {})}>
      {children}
    </Check>
    <span className={style.count}>
      {mark}
      {count}
    </span>
  </li>
)
