import { useState } from 'react'
import type { NormAnswer } from '#capabilities/norms/contract.ts'
import { type Day, parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { RepealNorm } from '../../contract/norms.ts'
import { normFormText, normText as text, writeNormRefusals } from '../../text/norms.ts'
import style from './norms.module.css'

interface RepealDialogProps {
  readonly norm: Pick<NormAnswer, 'code' | 'title'>
  /** How many things lean on it. */
  readonly uses: number
  readonly onClose: () => void
}

/** NRM-6: a repeal cannot be taken back, so the dialog says what follows. */
export const RepealDialog = ({ norm, uses, onClose }: RepealDialogProps) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const { busy, refusal, problem, send } = useCommand(RepealNorm)
  const [fromOn, setFromOn] = useState<Day | null>(today)
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const whole = fromOn !== null && zh.trim() !== '' && en.trim() !== ''
  const repeal = async () => {
    if (!whole) return
    const result = await send({ norm: norm.code, fromOn, note: { zh: zh.trim(), en: en.trim() } })
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
          <Button tone="seal" busy={busy} disabled={!whole} onPress={repeal}>
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
        {refusal && (
          <Banner tone="seal" role="alert">
            {t(writeNormRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={repeal} />}
      </div>
    </Dialog>
  )
}
