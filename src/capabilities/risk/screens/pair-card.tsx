import { useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { Link, useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Well } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { type QualityAnswer, SettleLikeness } from '../contract/quality.ts'
import type { LikenessAnswer } from '../rules/likeness-answer.ts'
import { qualityText, settleRefusals } from '../text/quality.ts'
import { sharedText } from '../text/shared.ts'
import style from './quality.module.css'
import { SharedForm } from './shared-form.tsx'

type Pair = QualityAnswer['pairs'][number]

/** RSK-91, RSK-93: two risk points side by side with what they have in common, and what becomes of it. */
export const PairCard = ({ pair }: { readonly pair: Pair }) => {
  const t = useText()
  const { a, b, share, answer } = pair
  return (
    <div className={style.pair}>
      <div className={style.sides}>
        <Side side={a} />
        <Side side={b} />
      </div>
      <p className="t13 faint">
        <Tag tone="ochre">{t(qualityText.share, { share: `${share} %` })}</Tag> {t(qualityText.shareWhy)}
      </p>
      {answer ? (
        <p className="muted">
          {t(answer.answer === 'ask' ? qualityText.asked : qualityText.isFine, {
            day: t(shortDay(answer.on)),
            reason: answer.reason,
          })}
        </p>
      ) : (
        <Deeds pair={pair} />
      )}
    </div>
  )
}

const Side = ({ side: { no, name, post, postName, unit, passages } }: { readonly side: Pair['a'] }) => {
  const t = useText()
  return (
    <Well>
      <div className="between">
        <Link href={`/risk/posts/${post}?point=${no}`}>{t(postName)}</Link>
        <span className="t13 faint">{t(unit)}</span>
      </div>
      <p className="t13 muted">{t(name)}</p>
      <p>
        {passages.map(({ text, same }, at) => {
          const key = `${at}-${text}`
          return same ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
        })}
      </p>
    </Well>
  )
}

const Deeds = ({ pair }: { readonly pair: Pair }) => {
  const { a, b } = pair
  const t = useText()
  const { roles } = useSession()
  const showToast = useToast()
  const [saying, setSaying] = useState(false)
  const [sharing, setSharing] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(SettleLikeness)
  const settle = async (answer: LikenessAnswer) => {
    const result = await send({ a: a.id, b: b.id, answer, reason: answer === 'fine' ? reason : '' })
    if (!result.ok) return
    setSaying(false)
    showToast({ text: t(qualityText.settled) })
  }
  if (!roles.includes('officer')) return <p className="t13 faint">{t(qualityText.ordinary)}</p>
  return (
    <>
      <p className="t13 faint">{t(qualityText.ordinary)}</p>
      <div className="row">
        <Button size="small" busy={busy && !saying} onPress={() => settle('ask')}>
          {t(qualityText.ask)}
        </Button>
        <Button tone="quiet" size="small" onPress={() => setSaying(true)}>
          {t(qualityText.fine)}
        </Button>
        {pair.shared ? (
          <span className="t13 muted">{t(sharedText.proposed)}</span>
        ) : (
          <Button tone="quiet" size="small" onPress={() => setSharing(true)}>
            {t(sharedText.make)}
          </Button>
        )}
      </div>
      {refusal && !saying && <p role="alert">{t(settleRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} retry={() => settle(saying ? 'fine' : 'ask')} />}
      {sharing && <SharedForm pair={pair} onClose={() => setSharing(false)} />}
      <Dialog
        open={saying}
        onClose={() => setSaying(false)}
        title={t(qualityText.fineTitle)}
        actions={
          <>
            <Button tone="quiet" onPress={() => setSaying(false)}>
              {t(qualityText.cancel)}
            </Button>
            <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={() => settle('fine')}>
              {t(qualityText.fineSend)}
            </Button>
          </>
        }
      >
        <Field
          label={t(qualityText.fineReason)}
          hint={t(qualityText.fineHint)}
          error={refusal && t(settleRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
        </Field>
      </Dialog>
    </>
  )
}
