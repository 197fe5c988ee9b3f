import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { useToast } from '#ui/toast.tsx'
import type { QualityAnswer } from '../contract/quality.ts'
import { ProposeSharedPoint } from '../contract/shared.ts'
import { sharedRefusals, sharedText as text } from '../text/shared.ts'

interface SharedFormProps {
  readonly pair: QualityAnswer['pairs'][number]
  readonly onClose: () => void
}

/** RSK-88: whose words stand for both posts; another officer confirms. */
export const SharedForm = ({ pair: { a, b }, onClose }: SharedFormProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ProposeSharedPoint)
  const [words, setWords] = useState<Id<'risk-point'>>(a.id)
  const propose = async () => {
    const result = await send({ a: a.id, b: b.id, words })
    if (!result.ok) return
    showToast({ text: t(text.proposed) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.makeTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="primary" busy={busy} onPress={propose}>
            {t(text.send)}
          </Button>
        </>
      }
    >
      <div className="stack-5">
        <p className="muted">{t(text.makeWhy)}</p>
        <Radios
          label={t(text.makeTitle)}
          value={words}
          onChange={setWords}
          choices={[a, b].map((side) => ({
            value: side.id,
            label: t(text.side, { post: side.postName, point: side.name }),
            note: side.passages.map((passage) => passage.text).join(''),
          }))}
        />
        {refusal && <p role="alert">{t(sharedRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={propose} />}
      </div>
    </Dialog>
  )
}
