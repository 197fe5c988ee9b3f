import { Link, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportRegisterChanges } from '../contract/list-exports.ts'
import {
  AnswerRegisterChange,
  RegisterChanges,
  type RegisterChangesAnswer,
  registerChangesAtMost,
} from '../contract/register.ts'
import { registerChangeRefusals, registerWords, registerChangesText as text } from '../text/register.ts'
import style from './reviews.module.css'

type Change = RegisterChangesAnswer['changes'][number]

/** RSK-33: what imported registers say otherwise; nothing is shown while nothing waits. */
export const RegisterChangesCard = () => {
  const t = useText()
  const waiting = useQuestion(RegisterChanges, {}).data?.changes ?? []
  if (waiting.length === 0) return null
  return (
    <Card title={t(text.title, { n: waiting.length })}>
      <p className="muted">{t(text.lead)}</p>
      <ul className={style.rounds}>
        {waiting.map((change) => (
          <Line key={change.id} change={change} />
        ))}
      </ul>
      <ListEnd shown={waiting.length} most={registerChangesAtMost} />
      <ExportFoot verb={ExportRegisterChanges} of={{}} label={text.list} />
    </Card>
  )
}

const Line = ({ change }: { readonly change: Change }) => {
  const t = useText()
  const { kind, no, name, post, postName, proposedOn, differences } = change
  return (
    <li>
      <div className="between">
        <span>
          <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link> <span className="muted">{t(postName)}</span>
        </span>
        <span className="t13 faint">{t(text.since, { day: proposedOn })}</span>
      </div>
      {kind === 'ended' && <p className={style.said}>{t(text.leftOut)}</p>}
      {differences.map(({ field, before, after }) => (
        <p key={field} className={style.said}>
          <span className="muted">{t(registerWords.fields[field])}</span>{' '}
          {before.zh !== '' && <del>{t(told(before))}</del>} {after.zh !== '' && <ins>{t(told(after))}</ins>}
        </p>
      ))}
      <Answers change={change} />
    </li>
  )
}

/** Grades and kinds come as their words. */
const told = (said: Change['name']): Change['name'] =>
  (registerWords.values as Readonly<Record<string, Change['name']>>)[said.zh] ?? said

const Answers = ({ change: { id, kind } }: { readonly change: Change }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(AnswerRegisterChange)
  const answer = async (take: boolean) => {
    const result = await send({ change: id, take })
    if (result.ok) showToast({ text: t(take ? text.taken : text.left) })
  }
  return (
    <div className={style.start}>
      <Button size="small" busy={busy} onPress={() => void answer(true)}>
        {t(kind === 'ended' ? text.close : text.take)}
      </Button>
      <Button size="small" tone="quiet" busy={busy} onPress={() => void answer(false)}>
        {t(text.leave)}
      </Button>
      {refusal && <span role="alert">{t(registerChangeRefusals[refusal])}</span>}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
