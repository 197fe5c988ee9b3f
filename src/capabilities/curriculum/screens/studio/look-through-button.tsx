import { type ReactNode, useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { LookThrough } from '../../contract/look-through.ts'
import type { ContentKind } from '../../rules/draft.ts'
import { lookRefusals, lookText as text } from '../../text/look-through.ts'
import { freshDays } from './item-cards.tsx'
import style from './studio.module.css'

interface LookThroughProps {
  readonly kind: ContentKind
  readonly code: string
  readonly title: Pair
  readonly version: string
  /** Whoever wrote on it leaves it to somebody else. */
  readonly mayLook: boolean
  /** What is to be read, or where. */
  readonly children: ReactNode
}

/** CUR-48: somebody who wrote none of it looked it through, says why it is still good, and until when. */
export const LookThroughButton = (props: LookThroughProps) => {
  const t = useText()
  const [isSaying, setSaying] = useState(false)
  if (!props.mayLook) return <span className="t13 muted">{t(lookRefusals['own-work'])}</span>
  return (
    <>
      <Button size="small" onPress={() => setSaying(true)}>
        {t(text.button)}
        <span className="sr"> {t(props.title)}</span>
      </Button>
      {isSaying && <Saying {...props} onClose={() => setSaying(false)} />}
    </>
  )
}

const Saying = ({
  kind,
  code,
  title,
  version,
  children,
  onClose,
}: LookThroughProps & { readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string>(today)
  const [until, setUntil] = useState<string>(addDays(today, freshDays))
  const { busy, refusal, problem, send } = useCommand(LookThrough)
  const [lookedOn, bestBefore] = [parseDay(on), parseDay(until)]
  const say = async () => {
    if (!lookedOn || !bestBefore) return
    const result = await send({ kind, code, version, on: lookedOn, reason: reason.trim(), bestBefore })
    if (!result.ok) return
    showToast({ text: t(text.done, { title: t(title), day: t(longDay(result.value.bestBefore)) }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.title, { title: t(title) })}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button
            tone="primary"
            busy={busy}
            disabled={reason.trim().length < 2 || !lookedOn || !bestBefore}
            onPress={say}
          >
            {t(text.button)}
          </Button>
        </>
      }
    >
      <div className={style.stack}>
        <p>{t(text.why, { version })}</p>
        {children}
        <Field label={t(text.reason)} hint={t(text.reasonHint)}>
          <TextArea value={reason} onChange={setReason} maxLength={200} />
        </Field>
        <div className={style.twin}>
          <Field label={t(text.on)}>
            <TextInput type="date" value={on} onChange={setOn} />
          </Field>
          <Field label={t(text.bestBefore)}>
            <TextInput type="date" value={until} onChange={setUntil} />
          </Field>
        </div>
        {refusal && (
          <Banner tone="seal" role="alert">
            {t(lookRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={say} />}
      </div>
    </Dialog>
  )
}
