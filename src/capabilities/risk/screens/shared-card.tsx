import { useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportSharedPoints } from '../contract/list-exports.ts'
import {
  AnswerSharedPoint,
  PartSharedPoint,
  SharedPoints,
  type SharedPointsAnswer,
  sharedAtMost,
} from '../contract/shared.ts'
import { sharedRefusals, sharedText as text } from '../text/shared.ts'
import style from './quality.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type Shared = SharedPointsAnswer['shared'][number]

/** RSK-88, RSK-89: points that are one at several posts, those that wait for another person first. */
export const SharedCard = () => {
  const t = useText()
  return (
    <Card title={t(text.title)} aside={t(text.aside)}>
      <Answered of={useQuestion(SharedPoints, {})}>
        {({ shared }) =>
          shared.length === 0 ? (
            <p>{t(text.none)}</p>
          ) : (
            <div className="stack-5">
              {shared.map((one) => (
                <SharedOne key={one.id} shared={one} />
              ))}
              <ListEnd shown={shared.length} most={sharedAtMost} />
              <div>
                <ExportButton size="small" verb={ExportSharedPoints} of={{}} label={text.title} />
              </div>
            </div>
          )
        }
      </Answered>
    </Card>
  )
}

const SharedOne = ({ shared }: { readonly shared: Shared }) => {
  const t = useText()
  const { roles } = useSession()
  const { state, name, manifestation, points, proposedOn } = shared
  const isProposed = state === 'proposed'
  return (
    <section className={style.pair}>
      <header className="between">
        <h3>{t(name)}</h3>
        <span className="row">
          <span className="t13 faint">{t(text.since, { day: t(shortDay(proposedOn)) })}</span>
          <Tag tone={isProposed ? 'ochre' : 'jade'}>{t(isProposed ? text.waits : text.shared)}</Tag>
        </span>
      </header>
      <p>
        {isProposed && <b>{t(text.become)} </b>}
        {t(manifestation)}
      </p>
      <div className={style.sides}>
        {points.map((point) => (
          <Well key={point.id}>
            <Link href={`/risk/posts/${point.post}?point=${point.no}`}>{t(point.postName)}</Link>
            {isProposed && <p className="t13 muted">{t(text.saysNow, { words: point.manifestation })}</p>}
          </Well>
        ))}
      </div>
      {roles.includes('officer') && (isProposed ? <Answering shared={shared} /> : <Parting shared={shared} />)}
    </section>
  )
}

const Answering = ({ shared }: { readonly shared: Shared }) => {
  const t = useText()
  const showToast = useToast()
  const [saying, setSaying] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AnswerSharedPoint)
  const answer = async (take: boolean, reason = '') => {
    const result = await send({ shared: shared.id, take, reason })
    if (!result.ok) return
    setSaying(false)
    showToast({ text: t(take ? text.confirmed : text.declined) })
  }
  if (shared.mine) return <p className="t13 muted">{t(text.mine)}</p>
  return (
    <>
      <div className="row">
        <Button size="small" busy={busy && !saying} onPress={() => void answer(true)}>
          {t(text.confirm)}
        </Button>
        <Button size="small" tone="quiet" onPress={() => setSaying(true)}>
          {t(text.decline)}
        </Button>
      </div>
      {refusal && !saying && <p role="alert">{t(sharedRefusals[refusal])}</p>}
      {problem && !saying && <ProblemNote problem={problem} />}
      {saying && (
        <ReasonDialog
          title={t(text.decline)}
          busy={busy}
          error={refusal && t(sharedRefusals[refusal])}
          problem={problem}
          onSend={(reason) => void answer(false, reason)}
          onClose={() => setSaying(false)}
        />
      )}
    </>
  )
}

const Parting = ({ shared }: { readonly shared: Shared }) => {
  const t = useText()
  const showToast = useToast()
  const [saying, setSaying] = useState(false)
  const { busy, refusal, problem, send } = useCommand(PartSharedPoint)
  const part = async (reason: string) => {
    const result = await send({ shared: shared.id, reason })
    if (!result.ok) return
    setSaying(false)
    showToast({ text: t(text.parted) })
  }
  return (
    <>
      <div className="row">
        <Button size="small" tone="quiet" onPress={() => setSaying(true)}>
          {t(text.part)}
        </Button>
      </div>
      {saying && (
        <ReasonDialog
          title={t(text.part)}
          busy={busy}
          error={refusal && t(sharedRefusals[refusal])}
          problem={problem}
          onSend={(reason) => void part(reason)}
          onClose={() => setSaying(false)}
        />
      )}
    </>
  )
}
