import { type FormEvent, useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { BeginEdge, EdgeChoices, type EdgeChoicesAnswer } from '../contract/division.ts'
import { type EdgeKind, edgeKinds } from '../rules/edge.ts'
import { divisionText, edgeRefusals, kindMeaning, kindText, formText as text } from '../text/division.ts'
import style from './division.module.css'
import { LeaderField } from './leader-field.tsx'

/** Somebody, for what, from when. */
export const BeginDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const asked = useQuestion(EdgeChoices, {})
  return (
    <Dialog open onClose={onClose} title={t(divisionText.begin)} wide>
      <p className="t13 muted">{t(text.lead)}</p>
      <Answered of={asked}>{(choices) => <BeginForm choices={choices} onDone={onClose} />}</Answered>
    </Dialog>
  )
}

interface BeginFormProps {
  readonly choices: EdgeChoicesAnswer
  readonly onDone: () => void
}

const BeginForm = ({ choices, onDone }: BeginFormProps) => {
  const t = useText()
  const toast = useToast()
  const { today } = useSession()
  const [kind, setKind] = useState<EdgeKind>('direct')
  const [leader, setLeader] = useState('')
  const [unit, setUnit] = useState(choices.units[0]?.code ?? '')
  const [post, setPost] = useState('')
  const [about, setAbout] = useState('')
  const [from, setFrom] = useState<string>(today)
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(BeginEdge)
  const [fromOn, toOn] = [parseDay(from), parseDay(to)]
  const missing = (isMissing: boolean): string | undefined => (tried && isMissing ? t(text.missing) : undefined)
  const left = (n: number): string | undefined => (n > 0 ? t(text.choicesMore, { n }) : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fromOn || leader === '' || unit === '') return
    const result = await send({
      ...{ kind, leader, unit, about, fromOn },
      post: post === '' ? null : post,
      toOn: toOn ?? null,
    })
    if (!result.ok) return
    toast({ text: t(text.saved) })
    onDone()
  }
  const posts = choices.posts.filter((one) => one.unit === unit)
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <Segmented
        label={t(divisionText.kind)}
        choices={edgeKinds.map((value) => ({ value, label: t(kindText[value]) }))}
        value={kind}
        onChange={setKind}
      />
      <p className="t13 muted">{t(kindMeaning[kind])}</p>
      <LeaderField
        label={t(text.leader)}
        leaders={choices.leaders}
        more={choices.more.leaders}
        value={leader}
        onChange={setLeader}
        error={missing(leader === '')}
      />
      <Field label={t(divisionText.unit)} hint={left(choices.more.units)}>
        <Select
          value={unit}
          onChange={(value) => {
            setUnit(value)
            setPost('')
          }}
          choices={choices.units.map(({ code, name, depth }) => ({
            value: code,
            label: '\u3000'.repeat(depth - 1) + t(name),
          }))}
        />
      </Field>
      <Field label={t(text.post)} hint={left(choices.more.posts)}>
        <Select
          value={post}
          onChange={setPost}
          choices={[
            { value: '', label: t(text.wholeUnit) },
            ...posts.map(({ code, name }) => ({ value: code, label: t(name) })),
          ]}
        />
      </Field>
      {kind !== 'direct' && (
        <Field label={t(text.about)} hint={t(text.aboutHint)}>
          <TextInput value={about} onChange={setAbout} maxLength={60} />
        </Field>
      )}
      <div className={style.pair}>
        <Field label={t(text.from)} error={missing(!fromOn)}>
          <TextInput type="date" value={from} onChange={setFrom} />
        </Field>
        <Field label={t(text.to)} hint={t(text.toHint)}>
          <TextInput type="date" value={to} onChange={setTo} />
        </Field>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(edgeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className={style.deeds}>
        <Button submit tone="primary" busy={busy}>
          {t(text.save)}
        </Button>
        <Button onPress={onDone}>{t(divisionText.cancel)}</Button>
      </div>
    </form>
  )
}
