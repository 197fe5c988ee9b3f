import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { ExportAudience } from '../contract/exports.ts'
import { type AudienceAnswer, AudienceQuestion } from '../contract.ts'
import { audienceText, reasonTold } from '../text/builder.ts'
import { useCounts } from './counts.ts'
import { rulesOf } from './draft.ts'
import type { Part } from './part.ts'
import style from './plan.module.css'

type Person = AudienceAnswer['people'][number]

/** Exactly who gets it and why; somebody can be left out with a reason (R32). */
export const AudienceDialog = (part: Part & { readonly onClose: () => void }) => {
  const t = useText()
  const [leaving, setLeaving] = useState<Person | null>(null)
  const { people } = useCounts()
  const { figures, onClose } = part
  const close = (
    <Button tone="primary" onPress={onClose}>
      {t(audienceText.close)}
    </Button>
  )
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={
        leaving
          ? t(audienceText.leaveOutTitle, { name: leaving.name })
          : t(audienceText.listTitle, { people: people(figures?.people ?? 0) })
      }
      actions={leaving ? undefined : close}
    >
      {leaving ? (
        <LeaveOut {...part} person={leaving} onDone={() => setLeaving(null)} />
      ) : (
        <List {...part} onLeaveOut={setLeaving} />
      )}
    </Dialog>
  )
}

const List = ({
  draft,
  change,
  programme,
  locked,
  onLeaveOut,
}: Part & { readonly onLeaveOut: (person: Person) => void }) => {
  const t = useText()
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  const { people } = useCounts()
  const { exclusions } = draft
  return (
    <div className="stack">
      <p className="t13 muted">{t(audienceText.listLead)}</p>
      {exclusions.length > 0 && (
        <ul className={style.excluded} aria-label={t(audienceText.excluded, { people: people(exclusions.length) })}>
          {exclusions.map(({ person, name, reason }) => (
            <li key={person}>
              <span>{t(audienceText.excludedOne, { name, reason })}</span>
              {!locked && (
                <Button
                  size="small"
                  tone="quiet"
                  onPress={() => change({ exclusions: exclusions.filter((one) => one.person !== person) })}
                >
                  {t(audienceText.putBack)}
                  <span className="sr"> {name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <ExportButton
          size="small"
          verb={ExportAudience}
          of={{ programmeId: programme.id, ...rulesOf(draft), toOn: draft.toOn as Day }}
        />
      </div>
      {pages.map((after, at) => (
        <Rows
          key={after ?? 'first'}
          ask={{ programmeId: programme.id, ...rulesOf(draft), toOn: draft.toOn as Day, ...(after ? { after } : {}) }}
          onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
          onLeaveOut={locked ? undefined : onLeaveOut}
        />
      ))}
    </div>
  )
}

const Rows = ({
  ask,
  onMore,
  onLeaveOut,
}: {
  readonly ask: Parameters<typeof useQuestion<typeof AudienceQuestion>>[1]
  readonly onMore: ((after: string) => void) | undefined
  readonly onLeaveOut: ((person: Person) => void) | undefined
}) => {
  const t = useText()
  const asked = useQuestion(AudienceQuestion, ask)
  return (
    <Answered of={asked}>
      {({ people, next }) =>
        people.length === 0 ? (
          <Empty title={t(audienceText.emptyList)} lean="none">
            {t(audienceText.emptyListWhy)}
          </Empty>
        ) : (
          <>
            <People people={people} onLeaveOut={onLeaveOut} />
            {next !== null && onMore && <Button onPress={() => onMore(next)}>{t(audienceText.moreRows)}</Button>}
          </>
        )
      }
    </Answered>
  )
}

const People = ({
  people,
  onLeaveOut,
}: {
  readonly people: readonly Person[]
  readonly onLeaveOut: ((person: Person) => void) | undefined
}) => {
  const t = useText()
  const say = useCounts()
  return (
    <Table
      caption={t(audienceText.listTitle, { people: say.people(people.length) })}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t(audienceText.name), names: true, tight: true, cell: ({ name }) => name },
        { key: 'unit', head: t(audienceText.unit), cell: ({ unit }) => t(unit) },
        { key: 'post', head: t(audienceText.post), cell: ({ post }) => post && t(post) },
        {
          key: 'why',
          head: t(audienceText.why),
          cell: (person) => (
            <>
              {t(reasonTold(person))}
              {person.away && (
                <>
                  {' '}
                  <Tag tone="azur">{t(audienceText.away)}</Tag>
                </>
              )}
            </>
          ),
        },
        ...(onLeaveOut
          ? [
              {
                key: 'leave',
                head: '',
                right: true,
                cell: (person: Person) => (
                  <Button size="small" tone="quiet" onPress={() => onLeaveOut(person)}>
                    {t(audienceText.leaveOut)}
                    <span className="sr"> {person.name}</span>
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const LeaveOut = ({
  draft,
  change,
  person,
  onDone,
}: Part & { readonly person: Person; readonly onDone: () => void }) => {
  const t = useText()
  const [reason, setReason] = useState('')
  const isWritten = reason.trim().length >= 2
  const leave = () => {
    const one = { person: person.id, name: person.name, reason: reason.trim() }
    change({ exclusions: [...draft.exclusions, one] })
    onDone()
  }
  return (
    <div className={style.form}>
      <Field label={t(audienceText.leaveOutReason)} hint={t(audienceText.leaveOutHint)}>
        <TextInput value={reason} onChange={setReason} maxLength={100} />
      </Field>
      <div className="row">
        <Button tone="quiet" onPress={onDone}>
          {t(audienceText.back)}
        </Button>
        <Button tone="primary" disabled={!isWritten} onPress={leave}>
          {t(audienceText.leaveOutDo)}
        </Button>
      </div>
    </div>
  )
}
