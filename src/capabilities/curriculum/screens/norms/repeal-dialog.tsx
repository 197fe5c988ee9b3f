import { useState } from 'react'
import { type NormAnswer, Norms } from '#capabilities/norms/contract.ts'
import { changeText } from '#capabilities/norms/text.ts'
import { type Day, parseDay } from '#kernel/day.ts'
import { refreshAll, useCommand, useLanguage, useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { RepealNorm } from '../../contract/norms.ts'
import { normFormText, normText as text, writeNormRefusals } from '../../text/norms.ts'
import { keptAtOf } from './norm-said.ts'
import style from './norms.module.css'

interface RepealDialogProps {
  readonly norm: NormAnswer
  /** How many things lean on it. */
  readonly uses: number
  readonly onClose: () => void
}

/** NRM-6: a repeal cannot be taken back, so the dialog says what follows. */
export const RepealDialog = ({ norm, uses, onClose }: RepealDialogProps) => {
  const t = useText()
  const showToast = useToast()
  const language = useLanguage()
  const { today } = useSession()
  const { busy, refusal, problem, send } = useCommand(RepealNorm)
  // The page may show the norm as it held on a day; what ends is the newest version.
  const newest = norm.history.at(-1)
  const [over, setOver] = useState(newest?.version ?? norm.version)
  const isOvertaken = refusal === 'changed-meanwhile' && newest !== undefined && over !== newest.version
  const [fromOn, setFromOn] = useState<Day | null>(today)
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [replacedBy, setReplacedBy] = useState('')
  const others = (useQuestion(Norms, {}).data?.norms ?? []).filter(
    ({ code, state }) => code !== norm.code && state !== 'repealed',
  )
  const whole = fromOn !== null && zh.trim() !== '' && en.trim() !== ''
  const repeal = async (version = over) => {
    if (!whole) return
    const result = await send({
      ...{ norm: norm.code, over: version, fromOn, note: { zh: zh.trim(), en: en.trim() } },
      ...(replacedBy !== '' && { replacedBy }),
    })
    // The other version is shown beside the repeal, so it must be the newest.
    if (!result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result.ok) return
    showToast({ text: t(text.repealedToast, { n: result.value.again }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.repealTitle, { title: t(norm.title) })}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="seal" busy={busy} disabled={!whole || isOvertaken} onPress={() => void repeal()}>
            {t(text.repealDo)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(text.repealWhy, { n: uses })}</p>
        <Field label={t(text.repealOn)}>
          <TextInput type="date" value={fromOn ?? ''} onChange={(value) => setFromOn(parseDay(value) ?? null)} />
        </Field>
        <Field label={`${t(text.repealNote)} · ${t(normFormText.zh)}`}>
          <TextInput value={zh} onChange={setZh} maxLength={200} />
        </Field>
        <Field label={`${t(text.repealNote)} · ${t(normFormText.en)}`}>
          <TextInput value={en} onChange={setEn} maxLength={200} />
        </Field>
        <Field label={t(text.replacement)} remark={t(normFormText.optional)}>
          <Select
            value={replacedBy}
            onChange={setReplacedBy}
            choices={[
              { value: '', label: t(text.noReplacement) },
              ...others.map(({ code, title }) => ({ value: code, label: t(title) })),
            ]}
          />
        </Field>
        {isOvertaken && (
          <Overtaken
            words={t(writeNormRefusals['changed-meanwhile'])}
            lines={[
              {
                name: t(text.history),
                theirs: `${t(changeText.changed)} ${newest.version} · ${newest.note?.[language] ?? ''}`,
                mine: `${t(changeText.repealed)} ${over} · ${{ zh, en }[language]}`,
              },
            ]}
            keptAt={keptAtOf(norm)}
            onMine={() => {
              setOver(newest.version)
              void repeal(newest.version)
            }}
            onTheirs={onClose}
          />
        )}
        {refusal && !isOvertaken && (
          <Banner tone="seal" role="alert">
            {t(writeNormRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={() => void repeal()} />}
      </div>
    </Dialog>
  )
}
