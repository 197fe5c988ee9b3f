import { type FormEvent, useState } from 'react'
import { dayIn, shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { CheckpointCopies, checkpointGivers, copiesAtMost, KeepCheckpoint } from '../contract/copies.ts'
import { ExportCheckpointCopies } from '../contract/exports.ts'
import { type CopyForm, copyForms } from '../rules/backup.ts'
import { formText, keepCheckpointRefusals, copiesText as text } from '../text/copies.ts'
import style from './backups.module.css'

/** LDG-16: who holds which checkpoint, newest first (picture 09, “given to”). */
export const CopiesCard = () => {
  const t = useText()
  const { roles, timeZone } = useSession()
  const asked = useQuestion(CheckpointCopies, {})
  const gives = roles.some((role) => checkpointGivers.includes(role))
  return (
    <Card title={t(text.title)}>
      <Answered of={asked}>
        {({ copies }) =>
          copies.length === 0 ? (
            <p className="muted">{t(text.none)}</p>
          ) : (
            <>
              <ul className={style.copies}>
                {copies.map(({ id, keeper, form, size, rootShort, givenAt }) => (
                  <li key={id}>
                    <div>
                      <b>{keeper}</b> <Tag tone="line">{t(formText[form])}</Tag>
                      <p className="t13 muted">{t(text.line, { n: grouped(size), root: rootShort })}</p>
                    </div>
                    <span className="t13 muted">{t(shortDay(dayIn(givenAt, timeZone)))}</span>
                  </li>
                ))}
              </ul>
              <ListEnd shown={copies.length} most={copiesAtMost} />
              <ExportFoot verb={ExportCheckpointCopies} of={{}} label={text.list} />
            </>
          )
        }
      </Answered>
      {gives && <Give />}
    </Card>
  )
}

const Give = () => {
  const t = useText()
  const showToast = useToast()
  const [keeper, setKeeper] = useState('')
  const [form, setForm] = useState<CopyForm>('paper')
  const [missing, setMissing] = useState(false)
  const { busy, refusal, problem, send } = useCommand(KeepCheckpoint)
  const give = async (event: FormEvent) => {
    event.preventDefault()
    const isMissing = keeper.trim().length < 2
    setMissing(isMissing)
    if (busy || isMissing) return
    const result = await send({ keeper: keeper.trim(), form })
    if (!result.ok) return
    setKeeper('')
    showToast({ text: t(text.kept, { n: grouped(result.value.size) }) })
  }
  return (
    <form className={style.give} onSubmit={(event) => void give(event)}>
      <Field label={t(text.keeper)} hint={t(text.keeperHint)} error={missing && t(text.missing)}>
        <TextInput value={keeper} onChange={setKeeper} maxLength={60} autoComplete="off" />
      </Field>
      <Segmented
        label={t(text.form)}
        choices={copyForms.map((value) => ({ value, label: t(formText[value]) }))}
        value={form}
        onChange={setForm}
      />
      <Button submit busy={busy}>
        {t(text.keep)}
      </Button>
      {refusal && <Banner tone="azur">{t(keepCheckpointRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
    </form>
  )
}
