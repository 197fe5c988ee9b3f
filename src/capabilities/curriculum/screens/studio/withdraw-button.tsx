import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { WithdrawApproval, WithdrawItem } from '../../contract/withdrawals.ts'
import type { ContentKind } from '../../rules/draft.ts'
import { withdrawText as text, withdrawRefusals, withdrawWhy } from '../../text/withdrawals.ts'
import style from './studio.module.css'

interface WithdrawnProps {
  readonly code: string
  readonly title: Pair
  readonly version: string
}

/** CUR-37: what is in use goes out of use, with the reason. */
export const WithdrawButton = ({ kind, code, title, version }: WithdrawnProps & { readonly kind: ContentKind }) => {
  const t = useText()
  const showToast = useToast()
  const { send, ...said } = useCommand(WithdrawItem)
  return (
    <Withdrawing
      button={text.button}
      heading={text.title}
      title={title}
      why={t(withdrawWhy[kind])}
      busy={said.busy}
      problem={said.problem}
      refused={said.refusal && withdrawRefusals[said.refusal]}
      onSay={async (reason) => {
        const result = await send({ kind, code, version, reason })
        if (result.ok) showToast({ text: t(text.done, { title: t(title) }) })
        return result.ok
      }}
    />
  )
}

/** CUR-38: an officer no longer answers for the case being nameless. */
export const WithdrawApprovalButton = ({ code, title, version }: WithdrawnProps) => {
  const t = useText()
  const showToast = useToast()
  const { send, ...said } = useCommand(WithdrawApproval)
  return (
    <Withdrawing
      button={text.approvalButton}
      heading={text.approvalTitle}
      title={title}
      why={t(text.approvalWhy, { version })}
      busy={said.busy}
      problem={said.problem}
      refused={said.refusal && withdrawRefusals[said.refusal]}
      onSay={async (reason) => {
        const result = await send({ case: code, version, reason })
        if (result.ok) showToast({ text: t(text.approvalDone, { title: t(title) }) })
        return result.ok
      }}
    />
  )
}

interface WithdrawingProps {
  readonly button: Pair
  readonly heading: Pair
  readonly title: Pair
  readonly why: string
  readonly busy: boolean
  readonly refused: Pair | undefined
  readonly problem: Problem | undefined
  readonly onSay: (reason: string) => Promise<boolean>
}

const Withdrawing = ({ button, heading, title, why, busy, refused, problem, onSay }: WithdrawingProps) => {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const say = async () => {
    if (await onSay(reason.trim())) setAsking(false)
  }
  return (
    <>
      <Button size="small" tone="quiet" onPress={() => setAsking(true)}>
        {t(button)}
        <span className="sr"> {t(title)}</span>
      </Button>
      {isAsking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={t(heading, { title: t(title) })}
          actions={
            <>
              <Button tone="quiet" onPress={() => setAsking(false)}>
                {t(text.cancel)}
              </Button>
              <Button tone="seal" busy={busy} disabled={reason.trim().length < 2} onPress={say}>
                {t(button)}
              </Button>
            </>
          }
        >
          <div className={style.stack}>
            <p>{why}</p>
            <Field label={t(text.reason)} hint={t(text.reasonHint)}>
              <TextArea value={reason} onChange={setReason} maxLength={200} />
            </Field>
            {refused && (
              <Banner tone="seal" role="alert">
                {t(refused)}
              </Banner>
            )}
            {problem && <ProblemNote problem={problem} />}
          </div>
        </Dialog>
      )}
    </>
  )
}
