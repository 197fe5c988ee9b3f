import { useState } from 'react'
import { dayIn, longDay, shortDay, timeIn } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { type BackupsAnswer, RecordRehearsal } from '../contract/backups.ts'
import { rehearsalRefusals, backupText as text } from '../text/backups.ts'
import { fileName } from './backup-words.ts'
import style from './backups.module.css'

/** LDG-17: how a restore is rehearsed, when it last worked, and a place to note it. */
export const RehearsalCard = ({ answer }: { readonly answer: BackupsAnswer }) => {
  const t = useText()
  const { timeZone } = useSession()
  const { rehearsalDue, rehearsedAt, backups, mayBackUp } = answer
  const done = backups.filter(({ state }) => state === 'done')
  const file = fileName(done[0]?.file ?? 'plumbline-….backup')
  const sealed = done[0]?.sealed ?? answer.plan?.sealed
  return (
    <Card
      title={t(text.rehearsal)}
      aside={
        rehearsalDue ? (
          <Tag tone="ochre">{t(text.rehearsalDue)}</Tag>
        ) : (
          rehearsedAt && t(text.rehearsedOn, { day: t(longDay(dayIn(rehearsedAt, timeZone))) })
        )
      }
    >
      <p>{t(text.rehearsalLead)}</p>
      <ol className={style.steps}>
        <li>{t(text.step1)}</li>
        <li>
          {t(text.step2)}
          <code className={style.code}>
            plumbline restore {file}
            {sealed && ' --key plumbline.key'} --data drill
          </code>
        </li>
        <li>{t(text.step3)}</li>
        <li>{t(text.step4)}</li>
      </ol>
      {mayBackUp && done.length > 0 && <Note done={done} />}
    </Card>
  )
}

const Note = ({ done }: { readonly done: BackupsAnswer['backups'] }) => {
  const t = useText()
  const showToast = useToast()
  const { timeZone } = useSession()
  const [chosen, setChosen] = useState<string>(done[0]?.id ?? '')
  const { busy, refusal, problem, send } = useCommand(RecordRehearsal)
  const note = async (worked: boolean) => {
    const backup = done.find(({ id }) => id === chosen) ?? done[0]
    if (backup === undefined) return
    const result = await send({ backup: backup.id, worked })
    if (result.ok) showToast({ text: t(text.noted) })
  }
  return (
    <div className={style.note}>
      <Field label={t(text.which)}>
        <Select
          choices={done.map(({ id, askedAt }) => ({
            value: id as string,
            label: `${t(shortDay(dayIn(askedAt, timeZone)))} ${timeIn(askedAt, timeZone)}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      </Field>
      <div className={style.actions}>
        <Button busy={busy} onPress={() => void note(true)}>
          {t(text.worked)}
        </Button>
        <Button tone="quiet" busy={busy} onPress={() => void note(false)}>
          {t(text.failed)}
        </Button>
      </div>
      {refusal && <Banner tone="azur">{t(rehearsalRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
