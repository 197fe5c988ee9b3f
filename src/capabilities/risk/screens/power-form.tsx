import { useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
import { joined } from '#kernel/text.ts'
import { refreshAll, type Text, useCommand, useLanguage, useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import type { VersionLine } from '#ui/versions.tsx'
import { Choices } from '../contract/choices.ts'
import { ChangePower, PostPowers, type PostPowersAnswer, type PowerView, ProposePower } from '../contract/powers.ts'
import { type CounterpartyKind, counterpartyKinds, discretions, powerKinds } from '../rules/power.ts'
import { formText } from '../text/deeds.ts'
import {
  changePowerRefusals,
  counterpartyText,
  discretionMeaning,
  discretionText,
  powerForm as form,
  powerKindText,
  proposePowerRefusals,
  powersText as text,
} from '../text/powers.ts'
import { NormsField } from './norms-field.tsx'
import style from './powers.module.css'
import { emptyPair, whole, written } from './written.ts'

export type PowerFormFor = { readonly deed: 'new' } | { readonly deed: 'change' | 'end'; readonly power: PowerView }

export interface PowerFormProps {
  readonly post: string
  readonly about: PowerFormFor
  readonly onClose: () => void
}

type Draft = Pick<
  PowerView,
  'kind' | 'name' | 'discretion' | 'limits' | 'norms' | 'rule' | 'counterparties' | 'checker'
>

const fresh: Draft = {
  kind: 'work',
  name: emptyPair,
  discretion: 'RANGE',
  limits: emptyPair,
  norms: [],
  rule: emptyPair,
  counterparties: [],
  checker: null,
}

/** RSK-100, RSK-102: a power proposed, another version of it, or its end. */
export const PowerForm = ({ post, about, onClose }: PowerFormProps) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [draft, setDraft] = useState<Draft>(about.deed === 'new' ? fresh : draftOf(about.power))
  const [day, setDay] = useState<string>(today)
  const [over, setOver] = useState(about.deed === 'new' ? 0 : about.power.version)
  const latest = useQuestion(PostPowers, { post }).data
  const proposing = useCommand(ProposePower)
  const changing = useCommand(ChangePower)
  const fromOn = parseDay(day)
  const theirs = about.deed === 'new' ? undefined : overtaking(latest, about.power.id, changing.refusal)
  const submit = async (after = over) => {
    if (fromOn === undefined) return
    const words = { ...draft, name: whole(draft.name), limits: whole(draft.limits), rule: whole(draft.rule), fromOn }
    const result =
      about.deed === 'new'
        ? await proposing.send({ post, ...words })
        : await changing.send({ power: about.power.id, over: after, ends: about.deed === 'end', ...words })
    // The other version is shown beside this one, so it must be the newest.
    if (!result.ok && (result.refusal === 'changed-meanwhile' || result.refusal === 'waits-already')) refreshAll()
    if (!result.ok) return
    onClose()
    showToast({ text: t(form.done) })
  }
  const error =
    (proposing.refusal && t(proposePowerRefusals[proposing.refusal])) ||
    (changing.refusal && t(changePowerRefusals[changing.refusal]))
  const problem = proposing.problem ?? changing.problem
  const title = { new: form.newTitle, change: form.changeTitle, end: form.endTitle }[about.deed]
  return (
    <Dialog
      open
      wide={about.deed !== 'end'}
      onClose={onClose}
      title={t(title)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button
            tone="primary"
            busy={proposing.busy || changing.busy}
            disabled={fromOn === undefined || whole(draft.name).zh === '' || theirs !== undefined}
            onPress={() => void submit()}
          >
            {t(form.send)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        {about.deed !== 'new' && about.power.fromOn > today && (
          <Banner tone="azur">{t(form.coming, { day: t(longDay(about.power.fromOn)) })}</Banner>
        )}
        {about.deed === 'end' ? (
          <>
            <p>
              <b>{t(about.power.name)}</b>
            </p>
            <p className="muted">{t(form.endWhy)}</p>
          </>
        ) : (
          <PowerFields draft={draft} own={post} onChange={setDraft} />
        )}
        <Field label={t(form.fromOn)} error={!theirs && error}>
          <TextInput type="date" value={day} onChange={setDay} />
        </Field>
        {theirs && (
          <Overtaken
            words={error || ''}
            lines={linesOf(t, theirs, draft)}
            onMine={
              changing.refusal === 'changed-meanwhile'
                ? () => {
                    setOver(theirs.version)
                    void submit(theirs.version)
                  }
                : undefined
            }
            onTheirs={() => {
              setDraft(draftOf(theirs))
              if (changing.refusal === 'changed-meanwhile') setOver(theirs.version)
              changing.clear()
            }}
          />
        )}
        {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
      </div>
    </Dialog>
  )
}

/** RSK-139: what somebody else wrote of the power meanwhile: what counts now or is to count, or what waits. */
const overtaking = (
  latest: PostPowersAnswer | undefined,
  power: PowerView['id'],
  refusal: string | null | undefined,
): PowerView | undefined => {
  if (refusal === 'waits-already') return latest?.waiting.find(({ id }) => id === power)
  if (refusal !== 'changed-meanwhile') return undefined
  return [...(latest?.coming ?? []), ...(latest?.powers ?? [])].find(({ id }) => id === power)
}

const linesOf = (t: Text, theirs: Draft, mine: Draft): VersionLine[] => {
  const [a, b] = [said(t, theirs), said(t, mine)]
  return a.map(({ name, value }, at) => ({ name, theirs: value, mine: b[at]?.value ?? '' }))
}

/** Everything that a version of a power says, as a person reads it. */
const said = (t: Text, { kind, name, discretion, limits, norms, rule, counterparties, checker }: Draft) => [
  { name: t(text.name), value: t(name) },
  { name: t(form.kind), value: t(powerKindText[kind]) },
  { name: t(text.discretion), value: t(discretionText[discretion]) },
  { name: t(text.limits), value: t(limits) },
  { name: t(form.rule), value: [...norms, t(rule)].filter((one) => one !== '').join(' · ') },
  { name: t(form.with), value: t(joined(counterparties.map((one) => counterpartyText[one]))) },
  { name: t(text.checker), value: checker ?? t(form.noPost) },
]

const draftOf = ({ kind, name, discretion, limits, norms, rule, counterparties, checker }: PowerView): Draft => ({
  ...{ kind, name, discretion, limits, norms, rule, counterparties, checker },
})

interface FieldsProps {
  readonly draft: Draft
  readonly own: string
  readonly onChange: (draft: Draft) => void
}

const PowerFields = ({ draft, own, onChange }: FieldsProps) => {
  const t = useText()
  const language = useLanguage()
  const choices = useQuestion(Choices, {})
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const words = (key: 'name' | 'limits' | 'rule') => ({
    value: draft[key][language],
    onChange: (said: string) => set({ [key]: written(draft[key], language, said) }),
  })
  const toggle = (kind: CounterpartyKind, on: boolean) =>
    set({ counterparties: on ? [...draft.counterparties, kind] : draft.counterparties.filter((one) => one !== kind) })
  return (
    <>
      <Field label={t(text.name)} hint={t(form.nameHint)}>
        <TextInput {...words('name')} maxLength={120} />
      </Field>
      <Field label={t(form.kind)}>
        <Select
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          choices={powerKinds.map((value) => ({ value, label: t(powerKindText[value]) }))}
        />
      </Field>
      <FieldGroup label={t(text.discretion)} hint={t(form.discretionHint)}>
        <Radios
          label={t(text.discretion)}
          value={draft.discretion}
          onChange={(discretion) => set({ discretion })}
          choices={discretions.map((value) => ({
            value,
            label: t(discretionText[value]),
            note: t(discretionMeaning[value]),
          }))}
        />
      </FieldGroup>
      <Field label={t(text.limits)} hint={t(form.limitsHint)} remark={t(formText.optional)}>
        <TextInput {...words('limits')} maxLength={200} />
      </Field>
      <NormsField norms={draft.norms} onChange={(norms) => set({ norms: [...norms] })} />
      <Field label={t(form.rule)} hint={t(form.ruleHint)} remark={t(formText.optional)}>
        <TextArea {...words('rule')} maxLength={400} rows={2} />
      </Field>
      <FieldGroup label={t(form.with)} hint={t(form.withHint)}>
        <div className={style.kinds}>
          {counterpartyKinds.map((kind) => (
            <Check key={kind} checked={draft.counterparties.includes(kind)} onChange={(on) => toggle(kind, on)}>
              {t(counterpartyText[kind])}
            </Check>
          ))}
        </div>
      </FieldGroup>
      <Field label={t(text.checker)} hint={t(form.checkerHint)}>
        <Select
          value={draft.checker ?? ''}
          onChange={(checker) => set({ checker: checker || null })}
          choices={[
            { value: '', label: t(form.noPost) },
            ...keptChoice(
              draft.checker,
              (choices.data?.posts ?? []).filter(({ code }) => code !== own),
            ).map(({ code, name }) => ({ value: code, label: t(name) })),
          ]}
        />
      </Field>
    </>
  )
}

/** A checking post beyond the reader's view stays chosen. */
const keptChoice = <One extends { readonly code: string; readonly name: Draft['name'] }>(
  chosen: string | null,
  posts: readonly One[],
): readonly Pick<One, 'code' | 'name'>[] =>
  chosen === null || posts.some(({ code }) => code === chosen)
    ? posts
    : [...posts, { code: chosen, name: { zh: chosen, en: chosen } }]
