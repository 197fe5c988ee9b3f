import { useState } from 'react'
import { NormQuestion } from '#capabilities/norms/contract.ts'
import { normRefusals } from '#capabilities/norms/text.ts'
import { navigate, useCommand, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddNorm, ChangeNorm } from '../../contract/norms.ts'
import { normFormText as text, writeNormRefusals } from '../../text/norms.ts'
import { blankNorm, draftOf, type NormDraft } from './norm-draft.ts'
import { NormForm } from './norm-form.tsx'

/** A norm of one's own, in its first version. */
export const NewNormPage = () => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const [draft, setDraft] = useState<NormDraft>(() => blankNorm(today))
  const sending = useCommand(AddNorm)
  return (
    <>
      <PageHead title={t(text.newTitle)} lead={t(text.newLead)} />
      <NormForm
        draft={draft}
        onChange={setDraft}
        isNew
        busy={sending.busy}
        problem={sending.problem}
        refused={sending.refusal && t(writeNormRefusals[sending.refusal])}
        onSave={async (input) => {
          const result = await sending.send(input)
          if (!result.ok) return
          showToast({ text: t(text.saved, { title: t(input.title) }) })
          navigate(`/learn/norms/${input.norm}`)
        }}
      />
    </>
  )
}

/** The next version of a norm, begun from the present one. */
export const ChangeNormPage = () => {
  const t = useText()
  const { norm = '' } = useParams()
  const asked = useQuestion(NormQuestion, { norm })
  return (
    <Answered of={asked} refused={(refusal) => <Empty title={t(normRefusals[refusal])} />}>
      {(answer) => <Changing key={answer.version} start={draftOf(answer)} title={t(answer.title)} />}
    </Answered>
  )
}

const Changing = ({ start, title }: { readonly start: NormDraft; readonly title: string }) => {
  const t = useText()
  const showToast = useToast()
  const [draft, setDraft] = useState(start)
  const sending = useCommand(ChangeNorm)
  return (
    <>
      <PageHead title={t(text.changeTitle, { title })} lead={t(text.changeLead)} />
      <NormForm
        draft={draft}
        onChange={setDraft}
        busy={sending.busy}
        problem={sending.problem}
        refused={sending.refusal && t(writeNormRefusals[sending.refusal])}
        onSave={async (input) => {
          const result = await sending.send(input)
          if (!result.ok) return
          showToast({ text: t(text.savedAgain, { n: result.value.again }) })
          navigate(result.value.again > 0 ? '/learn/norms/again' : `/learn/norms/${input.norm}`)
        }}
      />
    </>
  )
}
