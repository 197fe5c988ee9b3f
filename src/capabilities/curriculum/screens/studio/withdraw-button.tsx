import type { Pair } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { AskWhy } from '#ui/ask-why.tsx'
import { useToast } from '#ui/toast.tsx'
import { WithdrawApproval, WithdrawItem } from '../../contract/withdrawals.ts'
import type { ContentKind } from '../../rules/draft.ts'
import { withdrawText as text, withdrawRefusals, withdrawWhy } from '../../text/withdrawals.ts'

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
    <AskWhy
      {...{ button: t(text.button), about: t(title), title: t(text.title, { title: t(title) }) }}
      {...{ follows: t(withdrawWhy[kind]), label: t(text.reason), hint: t(text.reasonHint) }}
      {...{ busy: said.busy, problem: said.problem }}
      refused={said.refusal && t(withdrawRefusals[said.refusal])}
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
    <AskWhy
      {...{ button: t(text.approvalButton), about: t(title), title: t(text.approvalTitle, { title: t(title) }) }}
      {...{ follows: t(text.approvalWhy, { version }), label: t(text.reason), hint: t(text.reasonHint) }}
      {...{ busy: said.busy, problem: said.problem }}
      refused={said.refusal && t(withdrawRefusals[said.refusal])}
      onSay={async (reason) => {
        const result = await send({ case: code, version, reason })
        if (result.ok) showToast({ text: t(text.approvalDone, { title: t(title) }) })
        return result.ok
      }}
    />
  )
}
