import { useState } from 'react'
import { type NormAnswer, NormQuestion } from '#capabilities/norms/contract.ts'
import { normRefusals } from '#capabilities/norms/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import { navigate, refreshAll, useCommand, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddNorm, ChangeNorm } from '../../contract/norms.ts'
import { normFormText as text, writeNormRefusals } from '../../text/norms.ts'
import { blankNorm, draftOf, inputOf, type NormDraft } from './norm-draft.ts'
import { NormForm } from './norm-form.tsx'
import { keptAtOf, linesOf } from './norm-said.ts'

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
      {(answer) => <Changing answer={answer} />}
    </Answered>
  )
}

const Changing = ({ answer }: { readonly answer: NormAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const [draft, setDraft] = useState(() => draftOf(answer))
  const [over, setOver] = useState(answer.version)
  const { busy, refusal, problem, send, clear } = useCommand(ChangeNorm)
  const isOvertaken = refusal === 'changed-meanwhile' && over !== answer.version
  const save = async (input: InputOf<typeof AddNorm>, version: string) => {
    const result = await send({ ...input, over: version })
    // The other version is shown beside this one, so it must be the newest.
    if (!result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result.ok) return
    showToast({ text: t(text.savedAgain, { n: result.value.again }) })
    navigate(result.value.again > 0 ? '/learn/norms/again' : `/learn/norms/${input.norm}`)
  }
  return (
    <>
      <PageHead title={t(text.changeTitle, { title: t(answer.title) })} lead={t(text.changeLead)} />
      <NormForm
        draft={draft}
        onChange={setDraft}
        busy={busy}
        problem={problem}
        refused={refusal && !isOvertaken ? t(writeNormRefusals[refusal]) : undefined}
        overtaken={
          isOvertaken && (
            <Overtaken
              words={t(writeNormRefusals['changed-meanwhile'])}
              lines={linesOf(t, answer, draft)}
              keptAt={keptAtOf(answer)}
              onMine={() => {
                setOver(answer.version)
                const input = inputOf(draft)
                if (input) void save(input, answer.version)
              }}
              onTheirs={() => {
                setOver(answer.version)
                setDraft(draftOf(answer))
                clear()
              }}
            />
          )
        }
        onSave={(input) => save(input, over)}
      />
    </>
  )
}
